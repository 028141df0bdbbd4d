import { Temporal } from "temporal-polyfill";
import { civilDateOf, dayNumber, dayNumberOf } from "./day-number";
import { remember } from "./remember";

/** Where a commune lies: "national" is everywhere that has no day of its own. */
export type PublicHolidays = keyof typeof OF_THE_PLACE | "national";

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
/** Days from Easter Sunday. */
const GOOD_FRIDAY = -2;
interface PlaceDays {
  fixed: readonly [month: number, day: number, label: string];
  easter?: readonly [days: number, label: string];
}
const ABOLITION = "Abolition de l’esclavage";
/** What a place adds: by its date, or by days from Easter Sunday. */
const OF_THE_PLACE = {
  // Code du travail, L3134-13: Good Friday and the second day of Christmas.
  "alsace-moselle": { fixed: [12, 26, "Saint-Étienne"], easter: [GOOD_FRIDAY, "Vendredi saint"] },
  // Code du travail, L3422-2.
  mayotte: { fixed: [4, 27, ABOLITION] },
  martinique: { fixed: [5, 22, ABOLITION] },
  guadeloupe: { fixed: [5, 27, ABOLITION] },
  "saint-martin": { fixed: [5, 28, ABOLITION] },
  guyane: { fixed: [6, 10, ABOLITION] },
  "saint-barthelemy": { fixed: [10, 9, ABOLITION] },
  reunion: { fixed: [12, 20, ABOLITION] },
} as const satisfies Record<string, PlaceDays>;
export const PUBLIC_HOLIDAYS = ["national", ...Object.keys(OF_THE_PLACE)] as [
  PublicHolidays,
  ...PublicHolidays[],
];
const KNOWN_LIMIT = 20_000;

/** The public holiday of a civil date at a place, by its name (Code du travail, L3133-1), or null. */
export function publicHolidayOn(date: Temporal.PlainDate, place: PublicHolidays = "national"): string | null {
  return publicHolidayOnDay(dayNumberOf(date), place);
}

/** The same, for a civil date given by its day number. */
export function publicHolidayOnDay(day: number, place: PublicHolidays = "national"): string | null {
  return labelsAt(place)(day);
}

const labelsAt = remember(Object.keys(OF_THE_PLACE).length + 1, (place: PublicHolidays) =>
  remember(KNOWN_LIMIT, (day: number) => holidaysAt(place)(civilDateOf(day).year).get(day) ?? null),
);

const holidaysAt = remember(Object.keys(OF_THE_PLACE).length + 1, (place: PublicHolidays) =>
  remember(KNOWN_LIMIT, (year: number): ReadonlyMap<number, string> => {
    const easter = dayNumberOf(computeEaster(year));
    return new Map([
      ...national(year, easter),
      ...(place === "national" ? [] : ofPlace(place, year, easter)),
    ]);
  }),
);

type Named = readonly [day: number, label: string];

function national(year: number, easter: number): Named[] {
  return [
    ...FIXED.map(([month, day, label]) => [dayNumber(year, month, day), label] as const),
    ...AFTER_EASTER.map(([days, label]) => [easter + days, label] as const),
  ];
}

function ofPlace(place: keyof typeof OF_THE_PLACE, year: number, easter: number): Named[] {
  const own: PlaceDays = OF_THE_PLACE[place];
  const [month, day, label] = own.fixed;
  return [
    [dayNumber(year, month, day), label],
    ...(own.easter ? [[easter + own.easter[0], own.easter[1]] as const] : []),
  ];
}

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
