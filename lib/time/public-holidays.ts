import { Temporal } from "temporal-polyfill";
import { civilDateOf, dayNumber, dayNumberOf } from "./day-number";
import { remember } from "./remember";

const FIXED: readonly (readonly [month: number, day: number, label: string])[] = [
  [1, 1, "Jour de l’An"],
  [5, 1, "Fête du Travail"],
  [5, 8, "Victoire de 1945"],
  [7, 14, "Fête nationale"],
  [8, 15, "Assomption"],
  [11, 1, "Toussaint"],
  [11, 11, "Armistice de 1918"],
  [12, 25, "Noël"],
];
const AFTER_EASTER: readonly (readonly [days: number, label: string])[] = [
  [1, "Lundi de Pâques"],
  [39, "Ascension"],
  [50, "Lundi de Pentecôte"],
];
const KNOWN_LIMIT = 20_000;

/** The French public holiday of a civil date, by its name (Code du travail, L3133-1), or null. */
export function publicHolidayOn(date: Temporal.PlainDate): string | null {
  return publicHolidayOnDay(dayNumberOf(date));
}

/** The same, for a civil date given by its day number. */
export const publicHolidayOnDay = remember(
  KNOWN_LIMIT,
  (day: number) => holidaysOf(civilDateOf(day).year).get(day) ?? null,
);

const holidaysOf = remember(KNOWN_LIMIT, (year: number): ReadonlyMap<number, string> => {
  const easter = dayNumberOf(computeEaster(year));
  return new Map([
    ...FIXED.map(([month, day, label]) => [dayNumber(year, month, day), label] as const),
    ...AFTER_EASTER.map(([days, label]) => [easter + days, label] as const),
  ]);
});

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
export function computeEaster(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 });
}
