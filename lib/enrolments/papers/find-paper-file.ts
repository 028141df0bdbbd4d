import { and, eq, type SQL } from "drizzle-orm";
import { childPaper, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { Context, FamilyContext, StaffContext } from "@/lib/context";
import type { FoundFile } from "@/lib/files/file-response";
import { isId } from "@/lib/search-params";

/** The file of a paper that this very household sent, by the file's id; null for every other, its child's too. */
export async function findFamilyPaper(ctx: FamilyContext, fileId: string): Promise<FoundFile | null> {
  const found = await findFile(ctx, fileId, eq(childPaper.householdId, ctx.actor.householdId));
  return found?.file ?? null;
}

/** The file of any paper of the commune; that it was opened goes into the trail. @throws DomainError "forbidden" */
export async function openDeskPaper(ctx: StaffContext, fileId: string): Promise<FoundFile | null> {
  authorize(ctx, "requests.read");
  const found = await findFile(ctx, fileId);
  if (!found) return null;
  await audit(ctx, { action: "paper-opened", subject: { kind: "paper", id: found.paperId } });
  return found.file;
}

async function findFile(ctx: Context, fileId: string, whose?: SQL) {
  if (!isId(fileId)) return null;
  const [found] = await ctx.tx
    .select({
      paperId: childPaper.id,
      file: {
        id: storedFile.id,
        storageKey: storedFile.storageKey,
        name: storedFile.name,
        mediaType: storedFile.mediaType,
        width: storedFile.width,
      },
    })
    .from(childPaper)
    .innerJoin(
      storedFile,
      and(eq(storedFile.communeId, childPaper.communeId), eq(storedFile.id, childPaper.fileId)),
    )
    .where(and(eq(childPaper.communeId, ctx.commune.id), eq(childPaper.fileId, fileId), whose));
  return found ?? null;
}
