import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { eachDate, mondayOf, wholeYearsBetween } from "@/lib/time/civil-date";
import { civilDateOf, dayNumber, dayNumberOf, weekdayOf } from "@/lib/time/day-number";
import { publicHolidayOn } from "@/lib/time/public-holidays";

const day = (text: string) => Temporal.PlainDate.from(text);
const EPOCH = day("1970-01-01");
/** From the year 0 on, well before any date that a commune writes. */
const anyNumber = fc.integer({ min: -719_528, max: 800_000 });
const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => EPOCH.add({ days }));

describe("the number of a day", () => {
  it("counts the days since 1970, as Temporal does, and gives the date back", () => {
    fc.assert(
      fc.property(anyNumber, (days) => {
        const date = EPOCH.add({ days });
        expect(dayNumberOf(date)).toBe(days);
        expect(civilDateOf(days).toString()).toBe(date.toString());
        expect(weekdayOf(days)).toBe(date.dayOfWeek);
      }),
      { numRuns: 500 },
    );
  });

  it("finds months before January and after December in the years beside", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30, max: 30 }), (date, months) => {
        const first = date.with({ day: 1 }).add({ months });
        expect(dayNumber(date.year, date.month + months, 1)).toBe(dayNumberOf(first));
      }),
    );
  });

  it.each([
    ["2024-02-29", 19_782],
    ["2000-03-01", 11_017],
    ["1969-12-31", -1],
    ["0099-12-31", -683_004],
  ])("of %s is %d", (date, number) => {
    expect(dayNumberOf(day(date))).toBe(number);
    expect(civilDateOf(number).toString()).toBe(date);
  });
});

describe("civil dates reckoned by their numbers", () => {
  it("make the same Mondays and runs of days as Temporal", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3, max: 40 }), (from, length) => {
        expect(mondayOf(from).toString()).toBe(from.subtract({ days: from.dayOfWeek - 1 }).toString());
        const expected = Array.from({ length: Math.max(0, length + 1) }, (_, days) => from.add({ days }));
        const run = [...eachDate(from, from.add({ days: length }))];
        expect(run.map(String)).toEqual(expected.map(String));
      }),
    );
  });

  it("make the same ages as Temporal, on a birthday and beside it, 29 February included", () => {
    const birth = fc.oneof(anyDate, fc.constant(day("2020-02-29")));
    fc.assert(
      fc.property(birth, fc.nat(18), fc.integer({ min: -2, max: 2 }), (from, years, beside) => {
        const until = from.add({ years }).add({ days: beside });
        fc.pre(Temporal.PlainDate.compare(from, until) <= 0);
        expect(wholeYearsBetween(from, until)).toBe(from.until(until, { largestUnit: "years" }).years);
      }),
      { numRuns: 500 },
    );
  });

  it("knows the eleven public holidays of a year, those that follow Easter on their weekdays", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2150 }), (year) => {
        const dates = [...eachDate(day(`${year}-01-01`), day(`${year}-12-31`))];
        const found = dates.filter((date) => publicHolidayOn(date) !== null);
        // Ascension falls on 1 or 8 May in some years: the two are then one day.
        expect([10, 11]).toContain(found.length);
        expect(
          dates.filter((date) => publicHolidayOn(date)?.startsWith("Lundi")).map((d) => d.dayOfWeek),
        ).toEqual([1, 1]);
      }),
      { numRuns: 60 },
    );
  });
});
