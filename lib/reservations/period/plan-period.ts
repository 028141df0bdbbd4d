import { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";
import { numericDate } from "@/lib/i18n/format-date";
import { civilDateAt } from "@/lib/time/zone";
import { closedPlace, listPlaces } from "../places/list-places";
import { type Custodians, isLeftToOther, loadCustodians } from "../places/load-custodians";
import { loadDecider } from "../places/load-decider";
import { keyOf, type Place } from "../places/place";
import { type AddedDate, applyProfile, type DateAnswer, type LeftOut } from "../rules/apply-profile";
import type { Decider, PlaceStatus } from "../rules/decider";
import { byDepth } from "../rules/settle-basket";
import type { PeriodInput } from "./schemas";

/** The longest period that is taken at once: two school years. */
const LONGEST_DAYS = 800;

export interface PeriodPlan {
  added: (Place & AddedDate)[];
  leftOut: LeftOut[];
}

/**
 * Applies the profiles of every child to the period: the places to book or to cancel, and each date left out with
 * its reason. Each profile sees what those before it add: what an activity goes with comes first. The statements are the same few, however many dates there are.
 * @throws DomainError "period-reversed", "period-out-of-bounds", "child-not-found", "activity-not-found"
 */
export async function planPeriod(ctx: FamilyContext, input: PeriodInput): Promise<PeriodPlan> {
  const span = checkSpan(ctx, input);
  const children = await listChildren(ctx, ctx.actor.householdId);
  const { decider, enrolledOver, stretches } = await loadDecider(ctx, children, span);
  for (const { childId, activityId } of input.profiles) {
    if (!decider.knows(childId)) throw new DomainError("child-not-found");
    if (!enrolledOver(childId, span).some(({ id }) => id === activityId))
      throw new DomainError("activity-not-found");
  }
  const asked = input.profiles.map(({ activityId }) => activityId);
  const dependent = asked.flatMap((id) =>
    input.wish === "cancel" ? decider.goingWith(id, "required-by") : [],
  );
  const places = await listPlaces(ctx, {
    childIds: [...new Set(input.profiles.map((profile) => profile.childId))],
    activityIds: [...new Set([...asked, ...dependent])],
    ...span,
  });
  const known = new Map(places.map((place) => [keyOf(place), place]));
  const custodianOf = input.wish === "book" ? await loadCustodians(ctx, children, stretches) : () => null;
  const answer = (place: PlaceStatus) =>
    input.wish === "book" ? answerBooking(place, decider, custodianOf) : answerCancellation(place, decider);
  const plan: PeriodPlan = { added: [], leftOut: [] };
  const order = input.wish === "book" ? "shallowest-first" : "deepest-first";
  for (const { childId, activityId, weekdays } of byDepth(
    input.profiles,
    (one) => one.activityId,
    decider,
    order,
  )) {
    const profile = { ...span, weekdays, parity: input.parity };
    const { added, leftOut } = applyProfile(profile, (date) => {
      const place = { childId, activityId, date };
      return answer(known.get(keyOf(place)) ?? closedPlace(place));
    });
    plan.added.push(...added.map((found) => ({ childId, activityId, ...found })));
    plan.leftOut.push(...leftOut);
  }
  if (input.wish === "cancel") plan.added.push(...listDependents(plan.added, known, decider));
  return plan;
}

function answerBooking(place: PlaceStatus, decider: Decider, custodianOf: Custodians): DateAnswer {
  if (place.reservedBy === "us") return "already-reserved";
  if (place.line === "book") return "already-asked";
  const { booking } = decider.decide(place);
  if (isLeftToOther(place, booking, custodianOf)) return "other-custody";
  if (booking.kind === "allowed") decider.intended.add(place);
  return booking;
}

/** Of the days that are not reserved there is nothing to say: most of them never were. */
function answerCancellation(place: PlaceStatus, decider: Decider): DateAnswer {
  if (place.reservedBy !== "us") return "no-matter";
  if (place.line === "cancel") return "already-asked";
  const { cancellation } = decider.decide(place, decider.onceReleased(place));
  if (!cancellation) return "no-matter";
  if (cancellation.kind === "allowed") decider.intended.remove(place);
  return cancellation;
}

/** What goes only with what is cancelled, and is not among it. */
function listDependents(
  cancelled: PeriodPlan["added"],
  known: ReadonlyMap<string, PlaceStatus>,
  decider: Decider,
): PeriodPlan["added"] {
  const named = new Set(cancelled.map(keyOf));
  const dependents = cancelled.flatMap((place) =>
    decider.goingWith(place.activityId, "required-by").map((activityId) => ({ ...place, activityId })),
  );
  const found = dependents.filter((place) => {
    const status = known.get(keyOf(place));
    return status?.reservedBy === "us" && status.line !== "cancel" && !named.has(keyOf(place));
  });
  return [...new Map(found.map((place) => [keyOf(place), place])).values()];
}

function checkSpan(ctx: FamilyContext, input: PeriodInput) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const from = Temporal.PlainDate.from(input.from);
  const until = Temporal.PlainDate.from(input.until);
  if (Temporal.PlainDate.compare(until, from) < 0) throw new DomainError("period-reversed");
  const farthest = today.add({ days: LONGEST_DAYS });
  if (Temporal.PlainDate.compare(from, today) < 0 || Temporal.PlainDate.compare(until, farthest) > 0) {
    throw new DomainError("period-out-of-bounds", {
      earliest: numericDate(today),
      latest: numericDate(farthest),
    });
  }
  return { from, until };
}
