import { householdConfirmation } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { currentSchoolYear } from "./find-confirmation";

/** "Rien n’a changé": the household's file is right in the school year under way. A second press changes nothing. */
export async function confirmFile(ctx: FamilyContext): Promise<void> {
  const { householdId, guardianId } = ctx.actor;
  const written = await ctx.tx
    .insert(householdConfirmation)
    .values({
      communeId: ctx.commune.id,
      householdId,
      schoolYear: currentSchoolYear(ctx),
      guardianId,
      confirmedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ householdId: householdConfirmation.householdId });
  if (written.length === 0) return;
  await audit(ctx, { action: "record-confirmed", subject: { kind: "household", id: householdId } });
}
