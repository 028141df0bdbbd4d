import { storedFile } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { FamilyContext } from "@/lib/context";
import type { StoredBytes } from "./store-file";

/** Tells of bytes that a guardian sent: from now on they are kept. */
export async function keepDocumentRow(ctx: FamilyContext, stored: StoredBytes): Promise<void> {
  const { id, storageKey, name, mediaType, size } = stored;
  await ctx.tx.insert(storedFile).values({
    communeId: ctx.commune.id,
    id,
    storageKey,
    name,
    mediaType,
    size,
    createdAt: realNow(),
    sentByGuardian: ctx.actor.guardianId,
  });
}
