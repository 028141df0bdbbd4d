import { and, asc, eq } from "drizzle-orm";
import { newsAudience, newsItem, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { describePublication } from "./describe-news";
import { listNewsFiles } from "./list-news-files";
import { presentPicture } from "./present-news";
import { stateOf } from "./rules/news-state";
import { isId } from "./schemas";
import type { DeskNewsItem } from "./views";

/** A post on its writer's table, as it is kept. @throws DomainError "forbidden", "not-found" */
export async function getDeskNews(ctx: StaffContext, id: string): Promise<DeskNewsItem> {
  authorize(ctx, "news.write");
  if (!isId(id)) throw new DomainError("not-found");
  const [row] = await ctx.tx
    .select({
      item: newsItem,
      picture: { id: storedFile.id, width: storedFile.width, height: storedFile.height },
    })
    .from(newsItem)
    .leftJoin(
      storedFile,
      and(eq(storedFile.communeId, newsItem.communeId), eq(storedFile.id, newsItem.pictureId)),
    )
    .where(and(eq(newsItem.communeId, ctx.commune.id), eq(newsItem.id, id)));
  if (!row) throw new DomainError("not-found");
  const { item } = row;
  const [places, files] = await Promise.all([listPlaces(ctx, id), listNewsFiles(ctx, id)]);
  const local = item.publishAt?.toZonedDateTimeISO(ctx.commune.timeZone);
  const picture = presentPicture(row.picture, item.pictureText, "card");
  return {
    id,
    state: stateOf(item, ctx.now),
    when: describePublication(item, ctx.now, ctx.commune.timeZone),
    seen: item.changedAt.toString(),
    title: item.title,
    body: item.body,
    pictureText: item.pictureText,
    forEveryone: item.forEveryone,
    places,
    date: local?.toPlainDate().toString() ?? "",
    time: local?.toPlainTime().toString({ smallestUnit: "minute" }) ?? "",
    picture: picture && row.picture ? { ...picture, id: row.picture.id } : null,
    files,
  };
}

async function listPlaces(ctx: StaffContext, id: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ siteId: newsAudience.siteId, className: newsAudience.className })
    .from(newsAudience)
    .where(and(eq(newsAudience.communeId, ctx.commune.id), eq(newsAudience.newsId, id)))
    .orderBy(asc(newsAudience.siteId), asc(newsAudience.className));
  return rows.map(({ siteId, className }) => (className ? `${siteId}/${className}` : siteId));
}
