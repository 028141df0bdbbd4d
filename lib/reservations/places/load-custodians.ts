import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import type { FamilyContext } from "@/lib/context";
import type { ListedChild } from "@/lib/households/list-children";
import { loadCustody } from "@/lib/records/custody/load-custody";
import { custodianOn } from "@/lib/records/rules/custody";
import type { Decision } from "../rules/facts";
import { whose } from "./list-places";
import type { Place } from "./place";

/** With whom a child is on a civil day: the reader's household or its other one; null where no calendar says it. */
export type Custodians = (place: Pick<Place, "childId" | "date">) => "us" | "other" | null;

/** A day of the other household is left to it; where nothing opens, that is what is said. */
export function isLeftToOther(place: Place, booking: Decision, custodianOf: Custodians): boolean {
  const isClosed = booking.kind === "refused" && booking.refusal.code === "activity-closed";
  return !isClosed && custodianOf(place) === "other";
}

const nobodysDays: Custodians = () => null;

/**
 * Tells whose days days are, for children who have two households: one statement, and none for a family without such
 * a child. `stretches` hold the school holidays that touch the days that will be asked about.
 */
export async function loadCustodians(
  ctx: FamilyContext,
  children: readonly Pick<ListedChild, "id" | "shared">[],
  stretches: readonly CalendarStretch[],
): Promise<Custodians> {
  const shared = children.filter((child) => child.shared).map(({ id }) => id);
  if (shared.length === 0) return nobodysDays;
  const calendars = await loadCustody(ctx, shared);
  const holidays = stretches.filter(({ kind }) => kind === "school-holiday");
  return ({ childId, date }) => {
    const calendar = calendars.get(childId);
    return calendar ? whose(custodianOn(calendar, date, holidays), ctx.actor.householdId) : null;
  };
}
