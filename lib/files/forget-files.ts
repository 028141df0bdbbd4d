import { and, eq, inArray } from "drizzle-orm";
import { storedFile } from "@/db/schema";
import type { Context } from "@/lib/context";

/**
 * Forgets stored files that nothing points to any more: from now on nobody is served them. Their bytes are swept away by
 * a chore: taken away here, they would be gone even if this transaction were undone.
 */
export async function forgetFiles(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.tx
    .delete(storedFile)
    .where(and(eq(storedFile.communeId, ctx.commune.id), inArray(storedFile.id, [...ids])));
}
