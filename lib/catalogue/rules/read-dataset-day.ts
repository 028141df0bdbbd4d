import { Temporal } from "temporal-polyfill";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { holidayLength, LONGEST_HOLIDAY } from "./holiday-stretch";

/**
 * The civil date that a dataset means: "2024-10-19" as it is; an instant is the day that begins with it, in the first of
 * the zones whose clocks show midnight then, else in UTC. Null for an hour at which no day begins, and for noise.
 */
export function readDatasetDay(text: string, timeZones: readonly string[]): Temporal.PlainDate | null {
  // A century that concerns children: beyond it, neither clocks nor databases write a date alike.
  if (!/^20\d{2}-/.test(text)) return null;
  const day = parseCivilDate(text);
  if (day) return day;
  const at = readInstant(text);
  const zone = at && [...timeZones, "UTC"].find((timeZone) => isMidnight(at, timeZone));
  return at && zone ? civilDateAt(at, zone) : null;
}

export const isTooLong = (from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  holidayLength({ from, until }) > LONGEST_HOLIDAY;

function readInstant(text: string): Temporal.Instant | null {
  try {
    return Temporal.Instant.from(text);
  } catch {
    // A date without a zone, or none at all, is an answer here.
    return null;
  }
}

function isMidnight(at: Temporal.Instant, timeZone: string): boolean {
  const { hour, minute, second } = at.toZonedDateTimeISO(timeZone);
  return hour === 0 && minute === 0 && second === 0;
}
