import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { child, guardian, household, householdChild, recordChange } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { nameFamily } from "@/lib/households/name-household";
import { stampIn } from "@/lib/i18n/format-date";
import { findChanges } from "@/lib/records/decisions/find-changes";
import { fullName, personOf, presentChange } from "@/lib/records/decisions/present-change";
import { listDiets, wordsOfDiets } from "@/lib/records/diets/list-diets";
import type { HistorySearch } from "./schemas";
import type { History } from "./views";

const PAGE = 50;

/**
 * Every change of the file of a household's guardians and children, newest first, in the commune's time. Of a child
 * who lives in two households, what the other one changed is there too: the file is the child’s own.
 * Five statements. @throws DomainError "forbidden", "not-found"
 */
export async function getHistory(
  ctx: StaffContext,
  householdId: string,
  { personne, page = 1 }: HistorySearch,
): Promise<History> {
  authorize(ctx, "families.read");
  const [adults, children, exists] = await Promise.all([
    listAdults(ctx, householdId),
    listChildren(ctx, householdId),
    hasHousehold(ctx, householdId),
  ]);
  if (!exists) throw new DomainError("not-found");
  const people = [...adults, ...children];
  const asked = personne && people.some(({ id }) => id === personne) ? personne : null;
  const [rows, diets] = await Promise.all([
    findChanges(ctx, ofFile(ctx, householdId, asked))
      .orderBy(desc(recordChange.changedAt), desc(recordChange.id))
      .limit(PAGE + 1)
      .offset((page - 1) * PAGE),
    listDiets(ctx),
  ]);
  const words = { diets: wordsOfDiets(diets) };
  const { timeZone } = ctx.commune;
  return {
    family: nameFamily(adults),
    people: people.map((one) => ({ id: one.id, name: fullName(one) })),
    rows: rows.slice(0, PAGE).map((row) => ({
      ...presentChange(row, words, timeZone),
      at: stampIn(row.change.changedAt, timeZone),
      who: fullName(row.changer ?? row.changerStaff),
      byStaff: row.change.changedByStaff !== null,
      whose: personOf(row),
    })),
    page,
    hasOlder: rows.length > PAGE,
  };
}

/** Of the household's guardians and children, or of one of them. */
function ofFile(ctx: StaffContext, householdId: string, personId: string | null) {
  if (personId) return or(eq(recordChange.guardianId, personId), eq(recordChange.childId, personId));
  const guardians = ctx.tx
    .select({ id: guardian.id })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.householdId, householdId)));
  const children = ctx.tx
    .select({ id: householdChild.childId })
    .from(householdChild)
    .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.householdId, householdId)));
  return or(sql`${recordChange.guardianId} in ${guardians}`, sql`${recordChange.childId} in ${children}`);
}

async function hasHousehold(ctx: StaffContext, id: string): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, id)));
  return rows.length > 0;
}

function listAdults(ctx: StaffContext, householdId: string) {
  return ctx.tx
    .select({ id: guardian.id, firstName: guardian.firstName, lastName: guardian.lastName })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.householdId, householdId)))
    .orderBy(asc(guardian.lastName), asc(guardian.firstName), asc(guardian.id));
}

function listChildren(ctx: StaffContext, householdId: string) {
  return ctx.tx
    .select({ id: child.id, firstName: child.firstName, lastName: child.lastName })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.householdId, householdId)))
    .orderBy(asc(child.firstName), asc(child.id));
}
