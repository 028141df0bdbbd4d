import { and, desc, eq } from "drizzle-orm";
import { newsItem, storedFile } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { fileCount } from "./count-files";
import { findNews } from "./find-news";
import { presentCount, presentDate, presentPicture } from "./present-news";
import { shownToFamily } from "./shown-to-family";
import type { NewsCard, NewsList } from "./views";

const LATEST = 60;

/**
 * The latest 60 posts that this family may read, newest first, dated in the commune's zone; with the one that is to
 * be open in full, unless this family may not read it.
 */
export async function listNews(
  ctx: FamilyContext,
  { open }: { open?: string | undefined } = {},
): Promise<NewsList> {
  const [cards, article] = await Promise.all([
    listLatestNews(ctx, LATEST + 1),
    open ? findNews(ctx, open) : null,
  ]);
  return {
    cards: cards.slice(0, LATEST),
    limitedTo: cards.length > LATEST ? LATEST : null,
    article,
  };
}

/** The same, so many at the most: for the first page after signing in. */
export async function listLatestNews(ctx: FamilyContext, limit: number): Promise<NewsCard[]> {
  const rows = await ctx.tx
    .select({
      id: newsItem.id,
      title: newsItem.title,
      publishAt: newsItem.publishAt,
      pictureText: newsItem.pictureText,
      picture: { id: storedFile.id, width: storedFile.width, height: storedFile.height },
      files: fileCount,
    })
    .from(newsItem)
    .leftJoin(
      storedFile,
      and(eq(storedFile.communeId, newsItem.communeId), eq(storedFile.id, newsItem.pictureId)),
    )
    .where(shownToFamily(ctx))
    .orderBy(desc(newsItem.publishAt), desc(newsItem.id))
    .limit(limit);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    date: row.publishAt ? presentDate(row.publishAt, ctx.commune.timeZone) : "",
    files: presentCount(row.files),
    picture: presentPicture(row.picture, row.pictureText, "card"),
  }));
}
