import { and, eq } from "drizzle-orm";
import { storedFile } from "@/db/schema";
import type { Context } from "@/lib/context";

/**
 * Forgets a stored file that no post has any more: from now on nobody is served it. Its bytes are swept away by a
 * chore: taken away here, they would be gone even if this transaction were undone.
 */
export async function forgetFile(ctx: Context, id: string): Promise<void> {
  await ctx.tx.delete(storedFile).where(and(eq(storedFile.communeId, ctx.commune.id), eq(storedFile.id, id)));
}
