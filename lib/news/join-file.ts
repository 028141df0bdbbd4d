import { and, eq, sql } from "drizzle-orm";
import { newsFile, newsItem, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { forgetFiles } from "@/lib/files/forget-files";
import type { StoredBytes } from "@/lib/files/store-file";
import { lockNews } from "./lock-news";
import { FILES_LIMIT } from "./schemas";

/**
 * Joins a stored file to a post, after those that it has. @throws DomainError "forbidden", "not-found",
 * "too-many-files" beyond ten
 */
export async function addNewsFile(ctx: StaffContext, newsId: string, file: StoredBytes): Promise<void> {
  authorize(ctx, "news.write");
  await lockNews(ctx, newsId);
  const [joined] = await ctx.tx
    .select({
      count: sql<number>`count(*)::int`,
      last: sql<number>`coalesce(max(${newsFile.position}), 0)::int`,
    })
    .from(newsFile)
    .where(and(eq(newsFile.communeId, ctx.commune.id), eq(newsFile.newsId, newsId)));
  const { count, last } = joined ?? { count: 0, last: 0 };
  if (count >= FILES_LIMIT) throw new DomainError("too-many-files", { limit: FILES_LIMIT });
  await keepRow(ctx, file);
  await ctx.tx
    .insert(newsFile)
    .values({ communeId: ctx.commune.id, newsId, fileId: file.id, position: last + 1 });
}

/** Gives a post its picture, in the place of the one it has. @throws DomainError "forbidden", "not-found" */
export async function setNewsPicture(ctx: StaffContext, newsId: string, picture: StoredBytes): Promise<void> {
  authorize(ctx, "news.write");
  const before = await lockNews(ctx, newsId);
  await keepRow(ctx, picture);
  await ctx.tx
    .update(newsItem)
    .set({ pictureId: picture.id })
    .where(and(eq(newsItem.communeId, ctx.commune.id), eq(newsItem.id, newsId)));
  if (before.pictureId) await forgetFiles(ctx, [before.pictureId]);
}

async function keepRow(ctx: StaffContext, file: StoredBytes): Promise<void> {
  await ctx.tx.insert(storedFile).values({
    communeId: ctx.commune.id,
    ...file,
    createdAt: realNow(),
    createdBy: ctx.actor.staffId,
  });
}
