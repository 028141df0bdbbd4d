/** The children of one activity on one day: below six years, and from six on. */
export interface AgeGroups {
  young: number;
  old: number;
}

const MINUTES_OF_A_SHORT_DAY = 5 * 60;
const SHORT = { young: 10, old: 14 };
const LONG = { young: 8, old: 12 };

/**
 * How many adults a declared after-school centre without a territorial project must have, and for how many children one
 * stands in each age group (CASF, R.227-16): one for 10 and one for 14 over five hours at the most, one for 8 and one
 * for 12 beyond, and in the holidays however short the day. `minutes`: from the opening's start to its end.
 */
export function computeStaffNeeded(
  { young, old }: AgeGroups,
  { minutes, inHolidays }: { minutes: number; inHolidays: boolean },
) {
  const ratio = minutes <= MINUTES_OF_A_SHORT_DAY && !inHolidays ? SHORT : LONG;
  return { adults: Math.ceil(young / ratio.young) + Math.ceil(old / ratio.old), ratio };
}
