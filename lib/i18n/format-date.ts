import type { Temporal } from "temporal-polyfill";

const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;
const SHORT_MONTHS = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
] as const;

// Tables rather than Intl.DateTimeFormat: exact, the same on server and browser, and fifty times cheaper a row.
const pick = (names: readonly string[], index: number) => names[index] ?? "";
const two = (n: number) => String(n).padStart(2, "0");

/** "lundi", from an ISO weekday 1–7. */
export const weekdayName = (weekday: number) => pick(WEEKDAYS, weekday - 1);
/** "lun." */
export const shortWeekday = (weekday: number) => `${weekdayName(weekday).slice(0, 3)}.`;
/** "mai" */
export const monthName = (month: number) => pick(MONTHS, month - 1);
/** "juil." */
export const shortMonth = (month: number) => pick(SHORT_MONTHS, month - 1);

/** "1ᵉʳ", "27" */
export const dayNumber = (day: number) => (day === 1 ? "1ᵉʳ" : String(day));

/** "lundi 1ᵉʳ décembre" */
export function longDay(date: Temporal.PlainDate): string {
  return `${weekdayName(date.dayOfWeek)} ${dayNumber(date.day)} ${monthName(date.month)}`;
}
/** "lundi 27 mai 2024" */
export function longDate(date: Temporal.PlainDate): string {
  return `${longDay(date)} ${date.year}`;
}
/** "lun. 01 juil.": two figures a day, so that a column of dates lines up. */
export function shortDay(date: Temporal.PlainDate): string {
  return `${shortWeekday(date.dayOfWeek)} ${two(date.day)} ${shortMonth(date.month)}`;
}
/** "Lun. 27 Mai", as the confirmation has always printed it. */
export function titleDay(date: Temporal.PlainDate): string {
  return `${capital(shortWeekday(date.dayOfWeek))} ${date.day} ${capital(monthName(date.month))}`;
}
/** "27 mai" */
export function dayAndMonth(date: Temporal.PlainDate): string {
  return `${dayNumber(date.day)} ${monthName(date.month)}`;
}
/** "27 mai 2024" */
export function fullDate(date: Temporal.PlainDate): string {
  return `${dayAndMonth(date)} ${date.year}`;
}
/** "22/05/2024" */
export function numericDate(date: Temporal.PlainDate): string {
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}
/** "11 h 45", from a civil "11:45". */
export function civilHour(time: string): string {
  const [hour = "0", minute = "00"] = time.split(":");
  return `${Number(hour)}\u00a0h\u00a0${minute}`;
}
/** Deadlines are few and shown in every cell; a conversion through a named zone costs tens of microseconds. */
const knownMoments = new Map<string, string>();
const KNOWN_LIMIT = 20_000;

/** "jeudi 28 mai à 12 h 00", in the zone given. */
export function momentIn(at: Temporal.Instant, timeZone: string): string {
  const key = `${timeZone} ${at.epochMilliseconds}`;
  let moment = knownMoments.get(key);
  if (moment === undefined) {
    const local = at.toZonedDateTimeISO(timeZone);
    moment = `${longDay(local.toPlainDate())} à ${civilHour(`${local.hour}:${two(local.minute)}`)}`;
    if (knownMoments.size >= KNOWN_LIMIT) knownMoments.clear();
    knownMoments.set(key, moment);
  }
  return moment;
}
/** "22/05/2024 à 16h29", in the zone given. */
export function stampIn(at: Temporal.Instant, timeZone: string): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return `${numericDate(local.toPlainDate())} à ${two(local.hour)}h${two(local.minute)}`;
}
/** "du lundi 27 au vendredi 31 mai 2024", naming the month and the year once when they are the same. */
export function longSpan(from: Temporal.PlainDate, until: Temporal.PlainDate): string {
  const sameMonth = from.month === until.month && from.year === until.year;
  const start = sameMonth
    ? `${weekdayName(from.dayOfWeek)} ${dayNumber(from.day)}`
    : from.year === until.year
      ? longDay(from)
      : longDate(from);
  return `du ${start} au ${longDate(until)}`;
}

/** "20 – 24 mai", "29 avr. – 3 mai": a few days where there is little room. */
export function shortSpan(from: Temporal.PlainDate, until: Temporal.PlainDate): string {
  const start =
    from.month === until.month ? dayNumber(from.day) : `${dayNumber(from.day)} ${shortMonth(from.month)}`;
  return `${start} – ${dayNumber(until.day)} ${shortMonth(until.month)}`;
}

/** "Mai" */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
