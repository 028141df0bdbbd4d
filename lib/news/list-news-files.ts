import { and, asc, eq } from "drizzle-orm";
import { newsFile, storedFile } from "@/db/schema";
import type { Context } from "@/lib/context";
import { presentFile } from "./present-news";
import type { NewsFileView } from "./views";

/** The files of a post that its callers may show, in their order. */
export async function listNewsFiles(ctx: Context, newsId: string): Promise<NewsFileView[]> {
  const rows = await ctx.tx
    .select({
      id: storedFile.id,
      name: storedFile.name,
      mediaType: storedFile.mediaType,
      size: storedFile.size,
    })
    .from(newsFile)
    .innerJoin(
      storedFile,
      and(eq(storedFile.communeId, newsFile.communeId), eq(storedFile.id, newsFile.fileId)),
    )
    .where(and(eq(newsFile.communeId, ctx.commune.id), eq(newsFile.newsId, newsId)))
    .orderBy(asc(newsFile.position), asc(newsFile.fileId));
  return rows.map(presentFile);
}
