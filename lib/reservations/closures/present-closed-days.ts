import type { Temporal } from "temporal-polyfill";
import type { ClosedActivity } from "@/emails/days-closed";
import { byMonth } from "../checkout/present-checkout";
import { groupBy } from "../rules/group-by";

interface ClosedDay {
  childId: string;
  firstName: string;
  lastName: string;
  activityId: string;
  activityName: string;
  date: Temporal.PlainDate;
}

/** Days in the words of the letter: child by child, activity by activity, every date; they come in that order. */
export function presentClosedDays(
  days: readonly ClosedDay[],
): { childName: string; activities: ClosedActivity[] }[] {
  return [...groupBy(days, ({ childId }) => childId).values()].map((ofChild) => ({
    childName: ofChild[0] ? `${ofChild[0].firstName} ${ofChild[0].lastName.toLocaleUpperCase("fr")}` : "",
    activities: [...groupBy(ofChild, ({ activityId }) => activityId)].map(([id, dates]) => ({
      id,
      name: dates[0]?.activityName ?? "",
      count: dates.length,
      months: byMonth(dates),
    })),
  }));
}
