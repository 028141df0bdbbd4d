import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { eachDate } from "@/lib/time/civil-date";
import { PUBLIC_HOLIDAYS, type PublicHolidays, publicHolidayOn } from "@/lib/time/public-holidays";

const day = (text: string) => Temporal.PlainDate.from(text);
const daysOf = (year: number, place: PublicHolidays) =>
  [...eachDate(day(`${year}-01-01`), day(`${year}-12-31`))].filter((date) => publicHolidayOn(date, place));

describe("the public holidays of a place", () => {
  it.each<[PublicHolidays, string, string]>([
    ["alsace-moselle", "2026-04-03", "Vendredi saint"],
    ["alsace-moselle", "2024-03-29", "Vendredi saint"],
    ["alsace-moselle", "2026-12-26", "Saint-Étienne"],
    ["mayotte", "2026-04-27", "Abolition de l’esclavage"],
    ["martinique", "2026-05-22", "Abolition de l’esclavage"],
    ["guadeloupe", "2026-05-27", "Abolition de l’esclavage"],
    ["saint-martin", "2026-05-28", "Abolition de l’esclavage"],
    ["guyane", "2026-06-10", "Abolition de l’esclavage"],
    ["saint-barthelemy", "2026-10-09", "Abolition de l’esclavage"],
    ["reunion", "2026-12-20", "Abolition de l’esclavage"],
  ])("%s: %s is %s there, and no holiday elsewhere", (place, date, label) => {
    expect(publicHolidayOn(day(date), place)).toBe(label);
    const elsewhere = PUBLIC_HOLIDAYS.filter((other) => other !== place);
    expect(elsewhere.map((other) => publicHolidayOn(day(date), other))).toEqual(elsewhere.map(() => null));
  });

  it("adds to the nation's, and takes none away", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2150 }),
        fc.constantFrom(...PUBLIC_HOLIDAYS),
        (year, place) => {
          const here = daysOf(year, place).map(String);
          const nation = daysOf(year, "national").map(String);
          expect(here).toEqual(expect.arrayContaining(nation));
          // One that falls on Pentecost or the Ascension is one day with it.
          const own = place === "alsace-moselle" ? 2 : Number(place !== "national");
          expect(here.length - nation.length).toBeLessThanOrEqual(own);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the nation's unless a place is named", () => {
    expect(publicHolidayOn(day("2026-12-26"))).toBeNull();
    expect(publicHolidayOn(day("2026-12-25"))).toBe("Noël");
  });
});
