import { and, eq } from "drizzle-orm";
import { guardian, household, householdConfirmation } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { numericDate } from "@/lib/i18n/format-date";
import { currentSchoolYear } from "@/lib/records/confirmation/find-confirmation";
import { civilDateAt } from "@/lib/time/zone";

export interface FileConfirmation {
  /** Who confirmed the file in the school year under way, and when ("22/05/2024"); null while nobody has. */
  confirmed: { date: string; name: string } | null;
}

/** Whether the file of a household was confirmed this school year. @throws DomainError "not-found" for no household */
export async function getFileConfirmation(ctx: StaffContext, id: string): Promise<FileConfirmation> {
  const { timeZone } = ctx.commune;
  const of = householdConfirmation;
  const [found] = await ctx.tx
    .select({
      id: household.id,
      at: of.confirmedAt,
      by: { firstName: guardian.firstName, lastName: guardian.lastName },
    })
    .from(household)
    .leftJoin(
      of,
      and(
        eq(of.communeId, household.communeId),
        eq(of.householdId, household.id),
        eq(of.schoolYear, currentSchoolYear(ctx)),
      ),
    )
    .leftJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, id)));
  if (!found) throw new DomainError("not-found");
  if (!found.at || !found.by) return { confirmed: null };
  return {
    confirmed: {
      date: numericDate(civilDateAt(found.at, timeZone)),
      name: `${found.by.firstName} ${found.by.lastName}`,
    },
  };
}
