import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import { proposePeriods } from "@/lib/reservations/rules/propose-periods";

const day = (text: string) => Temporal.PlainDate.from(text);
const holidays = shippedSchoolHolidays().filter(({ zone }) => zone === "B");

describe("the usual periods", () => {
  it.each([
    ["in May", "2024-05-22", "2025-07-04", ["2024-05-31", "2024-07-05", "2024-08-31"]],
    ["on the last day of a month", "2024-10-31", "2025-07-04", ["2024-10-31", "2024-12-20", "2025-07-04"]],
    [
      "in the summer, the year that comes",
      "2024-07-20",
      "2025-07-04",
      ["2024-07-31", "2024-10-18", "2025-07-04"],
    ],
    ["cut at the last opening", "2024-05-22", "2024-05-28", ["2024-05-28", "2024-05-28", "2024-05-28"]],
  ])("%s", (_, from, until, ends) => {
    const proposed = proposePeriods({ from: day(from), until: day(until) }, holidays);
    expect(proposed.map((period) => period.id)).toEqual(["month", "holidays", "year"]);
    expect(proposed.map((period) => period.until.toString())).toEqual(ends);
    expect(new Set(proposed.map((period) => period.from.toString()))).toEqual(new Set([from]));
  });

  it("leave out the holidays where none are known", () => {
    const proposed = proposePeriods({ from: day("2024-05-22"), until: day("2024-06-01") }, []);
    expect(proposed.map((period) => period.id)).toEqual(["month", "year"]);
  });
});
