import { and, asc, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { newsAudience, newsItem, site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { fileCount } from "./count-files";
import { describeAudience, describePublication } from "./describe-news";
import { presentCount } from "./present-news";
import type { NewsState } from "./rules/news-state";
import type { DeskNewsList } from "./views";

const LATEST = 200;

/**
 * The latest 200 posts in one state, the newest first, and how many there are in each.
 * @throws DomainError "forbidden"
 */
export async function listDeskNews(
  ctx: StaffContext,
  { state }: { state: NewsState },
): Promise<DeskNewsList> {
  authorize(ctx, "news.write");
  const [rows, counts] = await Promise.all([
    ctx.tx
      .select({ item: newsItem, files: fileCount })
      .from(newsItem)
      .where(and(eq(newsItem.communeId, ctx.commune.id), isIn(ctx, state)))
      .orderBy(desc(sql`coalesce(${newsItem.publishAt}, ${newsItem.changedAt})`), desc(newsItem.id))
      .limit(LATEST + 1),
    countByState(ctx),
  ]);
  const shown = rows.slice(0, LATEST);
  const audiences = await listPlaces(
    ctx,
    shown.map(({ item }) => item.id),
  );
  return {
    rows: shown.map(({ item, files }) => ({
      id: item.id,
      title: item.title,
      when: describePublication(item, ctx.now, ctx.commune.timeZone),
      audience: describeAudience(
        item.forEveryone,
        audiences.filter(({ newsId }) => newsId === item.id),
      ),
      files: presentCount(files),
    })),
    counts,
    limitedTo: rows.length > LATEST ? LATEST : null,
  };
}

/** The condition in the database of what `stateOf` answers. */
function isIn(ctx: StaffContext, state: NewsState): SQL | undefined {
  switch (state) {
    case "published":
      return and(eq(newsItem.state, "published"), lte(newsItem.publishAt, ctx.now));
    case "scheduled":
      return and(eq(newsItem.state, "published"), gt(newsItem.publishAt, ctx.now));
    case "draft":
    case "archived":
      return eq(newsItem.state, state);
  }
}

async function countByState(ctx: StaffContext): Promise<Record<NewsState, number>> {
  const count = (state: NewsState) => sql<number>`count(*) filter (where ${isIn(ctx, state)})::int`;
  const [row] = await ctx.tx
    .select({
      draft: count("draft"),
      scheduled: count("scheduled"),
      published: count("published"),
      archived: count("archived"),
    })
    .from(newsItem)
    .where(eq(newsItem.communeId, ctx.commune.id));
  return row ?? { draft: 0, scheduled: 0, published: 0, archived: 0 };
}

function listPlaces(ctx: StaffContext, newsIds: readonly string[]) {
  if (newsIds.length === 0) return Promise.resolve([]);
  return ctx.tx
    .select({ newsId: newsAudience.newsId, site: site.name, className: newsAudience.className })
    .from(newsAudience)
    .innerJoin(site, and(eq(site.communeId, newsAudience.communeId), eq(site.id, newsAudience.siteId)))
    .where(and(eq(newsAudience.communeId, ctx.commune.id), inArray(newsAudience.newsId, [...newsIds])))
    .orderBy(asc(site.name), asc(newsAudience.className));
}
