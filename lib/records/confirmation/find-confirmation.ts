import { and, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { preparedQuery } from "@/db/prepared";
import { householdConfirmation } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { numericDate } from "@/lib/i18n/format-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import type { ConfirmationView } from "./views";

export interface Confirmation {
  /** The year in which the school year begins. */
  schoolYear: number;
  confirmedAt: Temporal.Instant;
}

const confirmations = preparedQuery<{ communeId: string; householdId: string; schoolYear: string }>()((tx) =>
  tx
    .select({
      schoolYear: householdConfirmation.schoolYear,
      confirmedAt: householdConfirmation.confirmedAt,
    })
    .from(householdConfirmation)
    .where(
      and(
        eq(householdConfirmation.communeId, sql.placeholder("communeId")),
        eq(householdConfirmation.householdId, sql.placeholder("householdId")),
        eq(householdConfirmation.schoolYear, sql`${sql.placeholder("schoolYear")}::smallint`),
      ),
    ),
);

/** The year in which the school year of the commune's today begins. */
export function currentSchoolYear({ now, commune }: Pick<FamilyContext, "now" | "commune">): number {
  return schoolYearOf(civilDateAt(now, commune.timeZone), commune.schoolYearMonth).from.year;
}

/** "2026-2027", from the year in which it begins. */
export const nameSchoolYear = (year: number) => `${year}-${year + 1}`;

/** When the household confirmed its file in the school year under way; null when it has not yet. */
export async function findConfirmation(ctx: FamilyContext): Promise<Confirmation | null> {
  const [found] = await confirmations(ctx.tx, {
    communeId: ctx.commune.id,
    householdId: ctx.actor.householdId,
    schoolYear: String(currentSchoolYear(ctx)),
  });
  return found ?? null;
}

/** The same in words, for the banner of the household's pages. */
export async function getConfirmation(ctx: FamilyContext): Promise<ConfirmationView> {
  const found = await findConfirmation(ctx);
  return {
    schoolYear: nameSchoolYear(currentSchoolYear(ctx)),
    confirmedOn: found && numericDate(civilDateAt(found.confirmedAt, ctx.commune.timeZone)),
  };
}
