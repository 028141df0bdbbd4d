import { and, count, eq, isNotNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { healthFile } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { keepDocumentRow } from "@/lib/files/keep-document-row";
import { DOCUMENTS_LIMIT } from "@/lib/files/limits";
import type { StoredBytes } from "@/lib/files/store-file";
import { lockHomeChild } from "@/lib/households/home-child";

/** Joins a stored document to a child's health record. @throws DomainError "child-not-found", "too-many-documents" beyond ten */
export async function addHealthFile(ctx: FamilyContext, childId: string, file: StoredBytes): Promise<void> {
  await lockHomeChild(ctx, childId);
  const [kept] = await ctx.tx
    .select({ count: count() })
    .from(healthFile)
    .where(
      and(
        eq(healthFile.communeId, ctx.commune.id),
        eq(healthFile.childId, childId),
        isNotNull(healthFile.fileId),
      ),
    );
  if ((kept?.count ?? 0) >= DOCUMENTS_LIMIT)
    throw new DomainError("too-many-documents", { limit: DOCUMENTS_LIMIT });
  await keepDocumentRow(ctx, file);
  await ctx.tx.insert(healthFile).values({
    communeId: ctx.commune.id,
    id: uuidv7(),
    childId,
    fileId: file.id,
    addedBy: ctx.actor.guardianId,
    addedAt: ctx.now,
  });
  await audit(ctx, { action: "health-file-added", subject: { kind: "child", id: childId } });
}
