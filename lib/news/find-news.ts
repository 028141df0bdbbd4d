import { and, eq, type SQL } from "drizzle-orm";
import { newsItem, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { Context, FamilyContext, StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listNewsFiles } from "./list-news-files";
import { presentCount, presentDate, presentParagraphs, presentPicture } from "./present-news";
import { isId } from "./schemas";
import { shownToFamily } from "./shown-to-family";
import type { NewsArticle, NewsCard } from "./views";

/** A post as "Lire plus" opens it; null when it is not, or not yet, or no more, for this family. */
export async function findNews(ctx: FamilyContext, id: string): Promise<NewsArticle | null> {
  return (await load(ctx, id, shownToFamily(ctx)))?.article ?? null;
}

interface Loaded {
  article: NewsArticle;
  card: NewsCard;
}

/**
 * A post as a family would see it, card and text, in whatever state it is; a draft is dated of now.
 * @throws DomainError "forbidden", "not-found"
 */
export async function previewNews(ctx: StaffContext, id: string): Promise<Loaded> {
  authorize(ctx, "news.write");
  const loaded = await load(ctx, id, eq(newsItem.communeId, ctx.commune.id));
  if (!loaded) throw new DomainError("not-found");
  return loaded;
}

async function load(ctx: Context, id: string, shown: SQL | undefined): Promise<Loaded | null> {
  if (!isId(id)) return null;
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
    .where(and(shown, eq(newsItem.id, id)));
  if (!row) return null;
  const { title, publishAt, body, pictureText } = row.item;
  const files = await listNewsFiles(ctx, id);
  const known = { id, title, date: presentDate(publishAt ?? ctx.now, ctx.commune.timeZone) };
  return {
    article: {
      ...known,
      paragraphs: presentParagraphs(body),
      picture: presentPicture(row.picture, pictureText, "full"),
      files,
    },
    card: {
      ...known,
      files: presentCount(files.length),
      picture: presentPicture(row.picture, pictureText, "card"),
    },
  };
}
