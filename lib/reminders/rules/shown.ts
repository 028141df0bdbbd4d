/** Dates that one reminder names: a year's basket would make a letter that nobody reads to its end. */
const SHOWN = 60;

/** The first of them, and how many are left out; in the order in which they come. */
export function cutToShown<T>(places: readonly T[]): { shown: T[]; more: number } {
  return { shown: places.slice(0, SHOWN), more: Math.max(0, places.length - SHOWN) };
}
