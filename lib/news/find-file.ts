import { and, eq, exists, or, type SQL, sql } from "drizzle-orm";
import { newsFile, newsItem, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { Context, FamilyContext, StaffContext } from "@/lib/context";
import type { FoundFile } from "@/lib/files/file-response";
import { isId } from "./schemas";
import { shownToFamily } from "./shown-to-family";

/** A file, or a picture, of a post that this family may read; null for every other. */
export function findFamilyFile(ctx: FamilyContext, id: string): Promise<FoundFile | null> {
  return findFile(ctx, id, shownToFamily(ctx));
}

/** A file of any post, for who writes them. @throws DomainError "forbidden" */
export async function findDeskFile(ctx: StaffContext, id: string): Promise<FoundFile | null> {
  authorize(ctx, "news.write");
  return findFile(ctx, id, eq(newsItem.communeId, ctx.commune.id));
}

async function findFile(ctx: Context, id: string, shown: SQL | undefined): Promise<FoundFile | null> {
  if (!isId(id)) return null;
  const joined = ctx.tx
    .select({ one: sql`1` })
    .from(newsFile)
    .where(
      and(
        eq(newsFile.communeId, ctx.commune.id),
        eq(newsFile.newsId, newsItem.id),
        eq(newsFile.fileId, storedFile.id),
      ),
    );
  const ofPost = ctx.tx
    .select({ one: sql`1` })
    .from(newsItem)
    .where(and(shown, or(eq(newsItem.pictureId, storedFile.id), exists(joined))));
  const [found] = await ctx.tx
    .select({
      id: storedFile.id,
      storageKey: storedFile.storageKey,
      name: storedFile.name,
      mediaType: storedFile.mediaType,
      width: storedFile.width,
    })
    .from(storedFile)
    .where(and(eq(storedFile.communeId, ctx.commune.id), eq(storedFile.id, id), exists(ofPost)));
  return found ?? null;
}
