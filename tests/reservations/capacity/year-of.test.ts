import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { listYears, yearOf } from "@/lib/reservations/capacity/year-of";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("the school year of a page", () => {
  it.each([
    // month, today, asked, label, from, until, ahead
    [9, "2024-05-22", undefined, "2023-2024", "2023-09-01", "2024-08-31", "2024-05-22"],
    [9, "2024-08-31", undefined, "2023-2024", "2023-09-01", "2024-08-31", "2024-08-31"],
    [9, "2024-09-01", undefined, "2024-2025", "2024-09-01", "2025-08-31", "2024-09-01"],
    [9, "2024-05-22", 2026, "2026-2027", "2026-09-01", "2027-08-31", "2026-09-01"],
    [9, "2024-05-22", 2022, "2022-2023", "2022-09-01", "2023-08-31", null],
    [8, "2024-08-01", undefined, "2024-2025", "2024-08-01", "2025-07-31", "2024-08-01"],
    [1, "2024-05-22", undefined, "2024", "2024-01-01", "2024-12-31", "2024-05-22"],
  ])("of a year that begins in month %i, on %s, asked for %s, is %s", (month, today, asked, ...expected) => {
    const year = yearOf({ schoolYearMonth: month }, day(today), asked);
    const ahead = year.ahead?.from.toString() ?? null;
    expect([year.label, year.from.toString(), year.until.toString(), ahead]).toEqual(expected);
  });

  it("is chosen among the one before, the present one and two to come, and whichever is shown", () => {
    const commune = { schoolYearMonth: 9 };
    const today = day("2024-05-22");
    const numbers = (asked?: number) =>
      listYears(commune, today, yearOf(commune, today, asked)).map(({ year, current }) =>
        current ? `[${year}]` : String(year),
      );
    expect(numbers()).toEqual(["2022", "[2023]", "2024", "2025"]);
    expect(numbers(2030)).toEqual(["2022", "2023", "2024", "2025", "[2030]"]);
  });
});
