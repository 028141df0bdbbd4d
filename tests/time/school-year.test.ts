import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { schoolYearOf } from "@/lib/time/school-year";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("the school year of a date", () => {
  it.each([
    ["2026-09-01", 9, "2026-09-01", "2027-08-31"],
    ["2026-08-31", 9, "2025-09-01", "2026-08-31"],
    ["2026-08-31", 8, "2026-08-01", "2027-07-31"],
    ["2026-07-31", 8, "2025-08-01", "2026-07-31"],
    ["2026-01-31", 2, "2025-02-01", "2026-01-31"],
    ["2026-02-01", 2, "2026-02-01", "2027-01-31"],
    ["2026-12-31", 1, "2026-01-01", "2026-12-31"],
    ["2027-06-01", 3, "2027-03-01", "2028-02-29"],
  ])("of %s, beginning with month %i, is %s to %s", (date, month, from, until) => {
    const year = schoolYearOf(day(date), month);
    expect([year.from.toString(), year.until.toString()]).toEqual([from, until]);
  });

  it("holds its date, and is followed by the next without a gap", () => {
    const dates = fc.integer({ min: -40_000, max: 40_000 }).map((days) => day("2026-01-01").add({ days }));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 12 }), (date, month) => {
        const { from, until } = schoolYearOf(date, month);
        expect(Temporal.PlainDate.compare(from, date)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(date, until)).toBeLessThanOrEqual(0);
        expect(schoolYearOf(until.add({ days: 1 }), month).from.equals(until.add({ days: 1 }))).toBe(true);
      }),
    );
  });

  it("begins in September where nobody says otherwise", () => {
    expect(schoolYearOf(day("2026-08-31")).from.toString()).toBe("2025-09-01");
  });
});
