import { Temporal } from "temporal-polyfill";

/** Every limit then has a morning of reminders before it, wherever in the day it falls. */
const NEAR = { hours: 36 };
const FIRST_HOUR = 8;
const END_HOUR = 20;

/** A limit that is still ahead, and near; both ends inclusive. */
export function isUrgent(deadline: Temporal.Instant, now: Temporal.Instant): boolean {
  return (
    Temporal.Instant.compare(now, deadline) <= 0 && Temporal.Instant.compare(deadline, now.add(NEAR)) <= 0
  );
}

/** From 8:00 until 20:00 on the clocks of the zone (IANA name): nobody's telephone rings at night for a canteen. */
export function isDaytime(now: Temporal.Instant, timeZone: string): boolean {
  const { hour } = now.toZonedDateTimeISO(timeZone);
  return hour >= FIRST_HOUR && hour < END_HOUR;
}
