import { and, eq } from "drizzle-orm";
import { storedFile } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { FoundFile } from "@/lib/files/file-response";

/** The commune's logo, for everybody; null where it has none. Of its files this one alone is public. */
export async function findLogo(ctx: Context): Promise<FoundFile | null> {
  const { id, logoFileId } = ctx.commune;
  if (!logoFileId) return null;
  const [found] = await ctx.tx
    .select({
      id: storedFile.id,
      storageKey: storedFile.storageKey,
      name: storedFile.name,
      mediaType: storedFile.mediaType,
      width: storedFile.width,
    })
    .from(storedFile)
    .where(and(eq(storedFile.communeId, id), eq(storedFile.id, logoFileId)));
  return found ?? null;
}
