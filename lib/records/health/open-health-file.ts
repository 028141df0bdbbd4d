import { and, eq, inArray, type SQL } from "drizzle-orm";
import { z } from "zod";
import { healthFile, householdChild, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { Context, FamilyContext, StaffContext } from "@/lib/context";
import type { FoundFile } from "@/lib/files/file-response";
import { selectThereToday } from "./there-today";

/** A health document of a child of this household, by the file's id; each opening goes into the trail. Null for every other. */
export function openFamilyHealthFile(ctx: FamilyContext, fileId: string): Promise<FoundFile | null> {
  const own = ctx.tx
    .select({ id: householdChild.childId })
    .from(householdChild)
    .where(
      and(
        eq(householdChild.communeId, ctx.commune.id),
        eq(householdChild.householdId, ctx.actor.householdId),
      ),
    );
  return open(ctx, fileId, inArray(healthFile.childId, own));
}

/**
 * A health document of a child who is expected today where the agent works; each opening goes into the trail. Null for
 * every other.
 * @throws DomainError "forbidden"
 */
export async function openDeskHealthFile(ctx: StaffContext, fileId: string): Promise<FoundFile | null> {
  authorize(ctx, "health.read");
  const today = selectThereToday(ctx).as("today");
  return open(ctx, fileId, inArray(healthFile.childId, ctx.tx.select({ id: today.childId }).from(today)));
}

async function open(ctx: Context, fileId: string, allowed: SQL): Promise<FoundFile | null> {
  if (!z.uuid().safeParse(fileId).success) return null;
  const [found] = await ctx.tx
    .select({
      childId: healthFile.childId,
      id: storedFile.id,
      storageKey: storedFile.storageKey,
      name: storedFile.name,
      mediaType: storedFile.mediaType,
      width: storedFile.width,
    })
    .from(healthFile)
    .innerJoin(
      storedFile,
      and(eq(storedFile.communeId, healthFile.communeId), eq(storedFile.id, healthFile.fileId)),
    )
    .where(and(eq(healthFile.communeId, ctx.commune.id), eq(storedFile.id, fileId), allowed));
  if (!found) return null;
  const { childId, ...file } = found;
  await audit(ctx, { action: "health-file-opened", subject: { kind: "child", id: childId } });
  return file;
}
