import type { Temporal } from "temporal-polyfill";

/** At the weekend a family looks at the week to come. */
export function nextSchoolDay(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.dayOfWeek > 5 ? today.add({ days: 8 - today.dayOfWeek }) : today;
}
