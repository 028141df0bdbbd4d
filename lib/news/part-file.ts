import { and, asc, eq } from "drizzle-orm";
import { newsFile, newsItem } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { forgetFiles } from "@/lib/files/forget-files";
import { lockNews } from "./lock-news";
import type { MoveNewsFileInput, NewsFileInput } from "./schemas";

/** Takes a file, or the picture, away from a post. @throws DomainError "forbidden", "not-found" */
export async function removeNewsFile(ctx: StaffContext, { newsId, fileId }: NewsFileInput): Promise<void> {
  authorize(ctx, "news.write");
  const item = await lockNews(ctx, newsId);
  if (item.pictureId === fileId) {
    await ctx.tx
      .update(newsItem)
      .set({ pictureId: null })
      .where(and(eq(newsItem.communeId, ctx.commune.id), eq(newsItem.id, newsId)));
  } else {
    const parted = await ctx.tx
      .delete(newsFile)
      .where(
        and(eq(newsFile.communeId, ctx.commune.id), eq(newsFile.newsId, newsId), eq(newsFile.fileId, fileId)),
      )
      .returning({ id: newsFile.fileId });
    if (parted.length === 0) throw new DomainError("not-found");
  }
  await forgetFiles(ctx, [fileId]);
}

/** Changes places with the file before or after; at an end of the list nothing moves. @throws DomainError "forbidden", "not-found" */
export async function moveNewsFile(ctx: StaffContext, input: MoveNewsFileInput): Promise<void> {
  authorize(ctx, "news.write");
  await lockNews(ctx, input.newsId);
  const ofPost = and(eq(newsFile.communeId, ctx.commune.id), eq(newsFile.newsId, input.newsId));
  const files = await ctx.tx
    .select({ id: newsFile.fileId, position: newsFile.position })
    .from(newsFile)
    .where(ofPost)
    .orderBy(asc(newsFile.position), asc(newsFile.fileId));
  const at = files.findIndex(({ id }) => id === input.fileId);
  const moved = files[at];
  if (!moved) throw new DomainError("not-found");
  const other = files[at + (input.direction === "up" ? -1 : 1)];
  if (!other) return;
  const put = (id: string, position: number) =>
    ctx.tx
      .update(newsFile)
      .set({ position })
      .where(and(ofPost, eq(newsFile.fileId, id)));
  await put(moved.id, other.position);
  await put(other.id, moved.position);
}
