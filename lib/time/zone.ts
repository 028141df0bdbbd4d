import { Temporal } from "temporal-polyfill";
import { civilDateOf, dayNumberOf, MS_A_DAY } from "./day-number";
import { remember } from "./remember";

const MS_A_MINUTE = 60_000;
const KNOWN_LIMIT = 20_000;
const ZONES_LIMIT = 100;

/**
 * The instant at which the clocks of `timeZone` (IANA name) show `time` ("HH:MM") on a civil date: with
 * `momentAt`, the only place where a civil date meets an instant. An hour skipped in spring is read one hour
 * later, an hour that comes twice in autumn is its first passage.
 */
export function instantAt(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return instantOf(momentAt(dayNumberOf(date), time, timeZone));
}

/** The same in milliseconds since 1970 UTC, for a civil date given by its day number. */
export function momentAt(day: number, time: string, timeZone: string): number {
  const offset = steadyOffsetsOf(timeZone)(day);
  if (offset !== null) return day * MS_A_DAY + sinceMidnight(time) - offset;
  // Around a change of the clocks only: what Temporal knows of gaps and overlaps costs microseconds each time.
  const plainTime = Temporal.PlainTime.from(time);
  return civilDateOf(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

/** One same moment, in milliseconds since 1970 UTC, is one same object, where it is a whole minute. */
export function instantOf(moment: number): Temporal.Instant {
  const minute = moment / MS_A_MINUTE;
  return Number.isInteger(minute) ? wholeMinute(minute) : Temporal.Instant.fromEpochMilliseconds(moment);
}

const wholeMinute = remember(KNOWN_LIMIT, (minute: number) =>
  Temporal.Instant.fromEpochMilliseconds(minute * MS_A_MINUTE),
);

/** The civil date that a calendar on the wall of `timeZone` shows at an instant. */
export function civilDateAt(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

const sinceMidnight = remember(KNOWN_LIMIT, (time: string) => {
  const { hour, minute, second, millisecond } = Temporal.PlainTime.from(time);
  return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
});

/** Milliseconds east of UTC all through a civil day and around it; null where the clocks change. */
const steadyOffsetsOf = remember(ZONES_LIMIT, (timeZone: string) => {
  const offsetAt = remember(
    KNOWN_LIMIT,
    (utcDay: number) =>
      instantOf(utcDay * MS_A_DAY).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000,
  );
  return remember(KNOWN_LIMIT, (day: number) => {
    // No zone is a whole day from UTC: the civil day lies between these midnights, with hours to spare.
    const offset = offsetAt(day - 1);
    return [day, day + 1, day + 2].every((midnight) => offsetAt(midnight) === offset) ? offset : null;
  });
});
