import type { PublicHolidays } from "@/lib/time/public-holidays";

/** What the calendar of a place is like, as far as its time zone tells. */
interface Habits {
  publicHolidays: PublicHolidays;
  /** The month, 1 … 12, with whose first day the school year begins. */
  schoolYearMonth: number;
}

const MAINLAND: Habits = { publicHolidays: "national", schoolYearMonth: 9 };

/**
 * The time zones of France (IANA names), each with the calendar that is usual there: the public holidays of the Code du
 * travail, L3422-2, and the month of the rentrée by the calendars of the academies and vice-rectorats.
 */
const FRENCH: Readonly<Record<string, Habits>> = {
  "Europe/Paris": MAINLAND,
  "America/Guadeloupe": { publicHolidays: "guadeloupe", schoolYearMonth: 9 },
  "America/Martinique": { publicHolidays: "martinique", schoolYearMonth: 9 },
  "America/Cayenne": { publicHolidays: "guyane", schoolYearMonth: 9 },
  "Indian/Reunion": { publicHolidays: "reunion", schoolYearMonth: 8 },
  "Indian/Mayotte": { publicHolidays: "mayotte", schoolYearMonth: 8 },
  "America/St_Barthelemy": { publicHolidays: "saint-barthelemy", schoolYearMonth: 9 },
  "America/Marigot": { publicHolidays: "saint-martin", schoolYearMonth: 9 },
  "America/Miquelon": MAINLAND,
  "Pacific/Noumea": { publicHolidays: "national", schoolYearMonth: 2 },
  "Pacific/Tahiti": { publicHolidays: "national", schoolYearMonth: 8 },
  "Pacific/Marquesas": { publicHolidays: "national", schoolYearMonth: 8 },
  "Pacific/Gambier": { publicHolidays: "national", schoolYearMonth: 8 },
  "Pacific/Wallis": { publicHolidays: "national", schoolYearMonth: 2 },
};

/** IANA names, the mainland first. */
export const FRENCH_TIME_ZONES: readonly string[] = Object.keys(FRENCH);

/** The calendar that a commune of that time zone begins with; elsewhere than in France, the mainland's. */
export function habitsOf(timeZone: string): Habits {
  return FRENCH[timeZone] ?? MAINLAND;
}

/** Whether it is the name of a time zone, written as IANA writes it; "UTC" and "+04:00" name no place. */
export function isTimeZone(name: string): boolean {
  const french = FRENCH_TIME_ZONES.find((zone) => zone.toLowerCase() === name.toLowerCase());
  if (french !== undefined) return french === name;
  if (!/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]*[A-Za-z])+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("fr", { timeZone: name });
    return true;
  } catch {
    // A RangeError is the answer: there is no such zone.
    return false;
  }
}
