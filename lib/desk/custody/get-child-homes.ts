import { and, asc, eq } from "drizzle-orm";
import { child, custodyCalendar, custodyDay, householdChild, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { numericDate } from "@/lib/i18n/format-date";
import { civilDateAt } from "@/lib/time/zone";
import { listHomes } from "./list-homes";
import type { ChildHomesView, CustodyView } from "./views";

/**
 * The households of a child, the one by which it was reached first, and its calendar of custody: four statements.
 * @throws DomainError "forbidden", "not-found" for a child that does not live in that household
 */
export async function getChildHomes(
  ctx: StaffContext,
  asked: { householdId: string; childId: string },
): Promise<ChildHomesView> {
  authorize(ctx, "families.link");
  const rows = await ctx.tx
    .select({ firstName: child.firstName, lastName: child.lastName, householdId: householdChild.householdId })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.childId, asked.childId)))
    .orderBy(asc(householdChild.householdId));
  const reached = rows.find(({ householdId }) => householdId === asked.householdId);
  if (!reached) throw new DomainError("not-found");
  const ids = [
    asked.householdId,
    ...rows.map((row) => row.householdId).filter((id) => id !== asked.householdId),
  ];
  return {
    child: {
      id: asked.childId,
      name: `${reached.firstName} ${reached.lastName}`,
      firstName: reached.firstName,
    },
    homes: await listHomes(ctx, ids),
    calendar: await findCalendar(ctx, asked.childId),
    today: civilDateAt(ctx.now, ctx.commune.timeZone).toString(),
  };
}

async function findCalendar(ctx: StaffContext, childId: string): Promise<CustodyView | null> {
  const [found] = await ctx.tx
    .select({
      startsOn: custodyCalendar.startsOn,
      evenWeeksWith: custodyCalendar.evenWeeksWith,
      holidays: custodyCalendar.holidays,
      firstHalfEvenYears: custodyCalendar.firstHalfEvenYears,
      setAt: custodyCalendar.setAt,
      firstName: staff.firstName,
      lastName: staff.lastName,
    })
    .from(custodyCalendar)
    .innerJoin(
      staff,
      and(eq(staff.communeId, custodyCalendar.communeId), eq(staff.id, custodyCalendar.setBy)),
    )
    .where(and(eq(custodyCalendar.communeId, ctx.commune.id), eq(custodyCalendar.childId, childId)));
  if (!found) return null;
  return {
    startsOn: found.startsOn.toString(),
    evenWeeksWith: found.evenWeeksWith ?? "",
    holidays: found.holidays,
    firstHalfEvenYears: found.firstHalfEvenYears ?? "",
    days: await listDays(ctx, childId),
    setBy: `${found.firstName} ${found.lastName}`,
    setOn: numericDate(civilDateAt(found.setAt, ctx.commune.timeZone)),
  };
}

async function listDays(ctx: StaffContext, childId: string): Promise<CustodyView["days"]> {
  const rows = await ctx.tx
    .select({
      from: custodyDay.startsOn,
      until: custodyDay.endsOn,
      householdId: custodyDay.householdId,
    })
    .from(custodyDay)
    .where(and(eq(custodyDay.communeId, ctx.commune.id), eq(custodyDay.childId, childId)))
    .orderBy(asc(custodyDay.startsOn));
  return rows.map(({ from, until, householdId }) => ({
    from: from.toString(),
    until: until.toString(),
    householdId,
  }));
}
