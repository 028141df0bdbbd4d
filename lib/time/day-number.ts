import { Temporal } from "temporal-polyfill";
import { remember } from "./remember";

/**
 * A civil date as its number of days since 1970-01-01. Rules count, compare and look up days by these: to make
 * one Temporal date costs a hundred additions, and a year of decisions looks at thousands.
 */
export const MS_A_DAY = 86_400_000;
const KNOWN_LIMIT = 20_000;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

export function dayNumberOf({ year, month, day }: Temporal.PlainDate): number {
  return dayNumber(year, month, day);
}

/** In the Gregorian calendar, also before it. A `month` outside 1…12 lies in an earlier or a later year. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March have their leap day last: months before a date are then 153 days for five.
  const y = year + Math.floor((month - 3) / 12);
  const m = month - 3 - (y - year) * 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - EPOCH;
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekdayOf(number: number): number {
  const sinceMonday = (number + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** Temporal's objects never change: one same day is one same object. */
export const civilDateOf = remember(KNOWN_LIMIT, (number: number) => {
  const utc = new Date(number * MS_A_DAY);
  return new Temporal.PlainDate(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate());
});
