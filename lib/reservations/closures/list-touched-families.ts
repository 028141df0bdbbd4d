import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { account, child, guardian, reservation } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import type { StaffContext } from "@/lib/context";
import { nameFamily } from "@/lib/households/name-household";
import { listOf } from "@/lib/i18n/format-list";
import { groupBy } from "../rules/group-by";
import type { TouchedFamily } from "./views";

/**
 * The families of reservations, by name: two statements. `childIds` are the children, each once; `letters` also those to
 * the households named besides, who only waited.
 */
export async function listTouchedFamilies(
  ctx: StaffContext,
  condition: SQL | undefined,
  waiting: readonly string[] = [],
): Promise<{ families: TouchedFamily[]; childIds: string[]; letters: number }> {
  const rows = await ctx.tx
    .select({
      householdId: reservation.householdId,
      childId: child.id,
      firstName: child.firstName,
      places: sql<number>`count(*)::int`,
    })
    .from(reservation)
    .innerJoin(child, and(eq(child.communeId, reservation.communeId), eq(child.id, reservation.childId)))
    .where(and(eq(reservation.communeId, ctx.commune.id), condition))
    .groupBy(reservation.householdId, child.communeId, child.id)
    .orderBy(asc(child.firstName), asc(child.id));
  const households = groupBy(rows, ({ householdId }) => householdId);
  const told = [...new Set([...households.keys(), ...waiting])];
  const guardians = await listAdults(ctx, told);
  const families = [...households].map(([householdId, children]) => ({
    householdId,
    name: nameFamily(guardians.get(householdId) ?? []),
    children: listOf(children.map(({ firstName }) => firstName)),
    places: children.reduce((sum, { places }) => sum + places, 0),
  }));
  return {
    families: families.sort((a, b) => a.name.localeCompare(b.name, "fr")),
    childIds: [...new Set(rows.map(({ childId }) => childId))],
    letters: told.reduce((sum, id) => sum + lettersTo(guardians.get(id) ?? []).length, 0),
  };
}

export interface Adult {
  householdId: string;
  lastName: string;
  email: string | null;
  hasAccount: boolean;
}

/** The guardians of households, by household; one statement, none for no household. */
export async function listAdults(
  ctx: StaffContext,
  householdIds: readonly string[],
): Promise<Map<string, Adult[]>> {
  if (householdIds.length === 0) return new Map();
  const rows = await ctx.tx
    .select({
      householdId: guardian.householdId,
      lastName: guardian.lastName,
      email: mailAddress,
      hasAccount: sql<boolean>`${account.id} is not null`,
    })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.householdId, [...householdIds])))
    .orderBy(asc(guardian.lastName), asc(guardian.id));
  return groupBy(rows, ({ householdId }) => householdId);
}

/**
 * Where a household is told: every guardian who has an account, since none of them chose it; where nobody has one, the
 * addresses of the file. Each address once.
 */
export function lettersTo(adults: readonly Adult[]): string[] {
  const reached = adults.some(({ hasAccount }) => hasAccount)
    ? adults.filter((one) => one.hasAccount)
    : adults;
  return [...new Set(reached.flatMap(({ email }) => email ?? []))];
}
