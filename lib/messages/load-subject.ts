import type { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { type HouseholdChild, listChildren } from "@/lib/households/list-children";
import { closedPlace, listPlacesByKey } from "@/lib/reservations/places/list-places";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import type { Decider, PlaceStatus } from "@/lib/reservations/rules/decider";
import type { CancellationRefusal, Refusal } from "@/lib/reservations/rules/facts";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";

/** What a message is about, as the server finds it: nothing of it is believed from the browser. */
export interface Subject {
  child: HouseholdChild;
  activity: { id: string; name: string } | null;
  date: Temporal.PlainDate | null;
  /** Why the circle of that day is grey or can no longer be cancelled; null when it is neither. */
  refusal: Refusal | CancellationRefusal | null;
}

/**
 * Finds the child, the activity and the day (ISO) of a question, and decides the place again.
 * @throws DomainError "child-not-found", "activity-not-found" for what is not this household's
 */
export async function loadSubject(
  ctx: FamilyContext,
  asked: { childId: string; activityId?: string | undefined; date?: string | undefined },
): Promise<Subject> {
  const children = await listChildren(ctx, ctx.actor.householdId);
  const child = children.find(({ id }) => id === asked.childId);
  if (!child) throw new DomainError("child-not-found");
  const date = parseCivilDate(asked.date);
  if (!asked.activityId) return { child, activity: null, date, refusal: null };

  const day = date ?? civilDateAt(ctx.now, ctx.commune.timeZone);
  const { decider } = await loadDecider(ctx, [child], { from: day, until: day });
  const activity = decider.activity(asked.activityId);
  if (!activity) throw new DomainError("activity-not-found");
  const known = { child, activity: { id: activity.id, name: activity.name }, date };
  if (!date) return { ...known, refusal: null };
  const place = { childId: child.id, activityId: activity.id, date };
  const [status] = await listPlacesByKey(ctx, [place]);
  return { ...known, refusal: refusalOf(status ?? closedPlace(place), decider) };
}

/** What the circle says when nothing is asked of it. */
function refusalOf(status: PlaceStatus, decider: Decider): Subject["refusal"] {
  const { booking, cancellation, state } = decider.decide({ ...status, line: null });
  if (state === "not-bookable" && booking.kind === "refused") return booking.refusal;
  return cancellation?.kind === "refused" ? cancellation.refusal : null;
}
