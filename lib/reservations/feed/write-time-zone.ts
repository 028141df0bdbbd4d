import { Temporal } from "temporal-polyfill";

const MINUTES_AN_HOUR = 60;
const NANOSECONDS_A_MINUTE = 60_000_000_000;

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of a zone, by its IANA name, for events between these civil dates: each change of the
 * clocks from the year before the first to the end of the year after the last is written out as it is, so that no rule
 * must be guessed.
 */
export function writeTimeZone(
  timeZone: string,
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): string {
  const from = startOfYear(first.year - 1, timeZone);
  const changes = listChanges(from, startOfYear(last.year + 2, timeZone));
  const before = [from, ...changes].map((at) => at.offsetNanoseconds);
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${timeZone}`,
    ...writeObservance(from, from.offsetNanoseconds, startsInSummer(from, changes[0])),
    ...changes.flatMap((change, index) => {
      const offset = before[index] ?? change.offsetNanoseconds;
      return writeObservance(change, offset, change.offsetNanoseconds > offset);
    }),
    "END:VTIMEZONE",
  ].join("\r\n");
}

function startOfYear(year: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone);
}

function listChanges(from: Temporal.ZonedDateTime, until: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  const next = from.getTimeZoneTransition("next");
  if (!next || Temporal.ZonedDateTime.compare(next, until) >= 0) return [];
  return [next, ...listChanges(next, until)];
}

/** South of the equator a year begins in summer: the clocks then go back first. */
function startsInSummer(from: Temporal.ZonedDateTime, change: Temporal.ZonedDateTime | undefined): boolean {
  return change !== undefined && change.offsetNanoseconds < from.offsetNanoseconds;
}

/** From an instant on, which is written as the clocks showed it before they were changed. */
function writeObservance(from: Temporal.ZonedDateTime, before: number, isSummer: boolean): string[] {
  const kind = isSummer ? "DAYLIGHT" : "STANDARD";
  const shown = from.toInstant().toZonedDateTimeISO("UTC").add({ nanoseconds: before });
  const start = shown.toPlainDateTime().toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(from.offsetNanoseconds)}`,
    `END:${kind}`,
  ];
}

/** "+0200" */
function writeOffset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / NANOSECONDS_A_MINUTE);
  const parts = [Math.floor(minutes / MINUTES_AN_HOUR), minutes % MINUTES_AN_HOUR];
  return `${nanoseconds < 0 ? "-" : "+"}${parts.map((part) => String(part).padStart(2, "0")).join("")}`;
}
