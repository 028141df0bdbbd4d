import { Temporal } from "temporal-polyfill";

/** Conversions through a named zone cost tens of microseconds each: the same few come back all day long. */
const known = new Map<string, Temporal.Instant>();
const KNOWN_LIMIT = 20_000;

/**
 * The instant at which the clocks of `timeZone` (IANA name) show `time` ("HH:MM") on a civil date: the only
 * place where a civil date meets an instant. An hour skipped in spring is read one hour later, an hour that
 * comes twice in autumn is its first passage.
 */
export function instantAt(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  const key = `${timeZone} ${date.toString()} ${time}`;
  let at = known.get(key);
  if (!at) {
    at = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(key, at);
  }
  return at;
}

/** The civil date that a calendar on the wall of `timeZone` shows at an instant. */
export function civilDateAt(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}
