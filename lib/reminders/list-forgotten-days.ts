import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import type { FamilyContext } from "@/lib/context";
import type { Decider, PlaceStatus } from "@/lib/reservations/rules/decider";
import type { DueOpening } from "./find-urgent-weeks";
import { findUsualPlaces } from "./find-usual-places";
import { decideUsual, type OpenPlace } from "./keep-bookable";
import { keepOwnDays } from "./keep-own-days";
import { keepUrgentWeeks } from "./keep-urgent-weeks";

/**
 * The days that this household usually books and has not, in weeks of which some limit is near: what the reminder
 * would say, on the screen. `places` are those at hand, with the decider of their children and the calendar;
 * one statement.
 */
export async function listForgottenDays(
  ctx: FamilyContext,
  { decider, stretches }: { decider: Decider; stretches: readonly CalendarStretch[] },
  places: readonly PlaceStatus[],
): Promise<OpenPlace[]> {
  const due = keepUrgentWeeks(decider, openingsOf(places), ctx.now);
  const usual = await findUsualPlaces(ctx, due, ctx.actor.householdId);
  return decideUsual(decider, keepOwnDays(usual, stretches), due);
}

/** Two children may have a place in one opening: it is one. */
function openingsOf(places: readonly PlaceStatus[]): DueOpening[] {
  const openings = new Map<string, DueOpening>();
  for (const { activityId, date, opening } of places) {
    if (opening) openings.set(`${activityId}/${date.toString()}`, { activityId, date, held: 0, ...opening });
  }
  return [...openings.values()];
}
