import { Temporal } from "temporal-polyfill";
import type { Decider } from "@/lib/reservations/rules/decider";
import { mondayOf } from "@/lib/time/civil-date";
import type { DueOpening } from "./find-urgent-weeks";
import { isUrgent } from "./rules/urgency";

/** Of these openings, those that can still be booked in the ISO weeks in which the limit of at least one is near. */
export function keepUrgentWeeks<T extends Pick<DueOpening, "activityId" | "date">>(
  decider: Decider,
  openings: readonly T[],
  now: Temporal.Instant,
): T[] {
  const due = openings.flatMap((one) => {
    if (!decider.activity(one.activityId)) return [];
    const { booking } = decider.deadlinesOf(one.activityId, one.date);
    return Temporal.Instant.compare(booking, now) < 0 ? [] : [{ one, booking }];
  });
  const urgent = due.filter(({ booking }) => isUrgent(booking, now));
  const weeks = new Set(urgent.map(({ one }) => mondayOf(one.date).toString()));
  return due.map(({ one }) => one).filter(({ date }) => weeks.has(mondayOf(date).toString()));
}
