import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type CustodyCalendar, custodianOn } from "@/lib/records/rules/custody";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const [FATHER, MOTHER] = ["father", "mother"] as const;

/** Even weeks with the mother, odd ones with the father, from the school year on. */
const calendar = (over: Partial<CustodyCalendar> = {}): CustodyCalendar => ({
  homes: [FATHER, MOTHER],
  startsOn: day("2023-09-01"),
  evenWeeksWith: MOTHER,
  oddWeeksWith: FATHER,
  holidays: "as-weeks",
  firstHalfEvenYears: null,
  days: [],
  ...over,
});
const halves = (over: Partial<CustodyCalendar> = {}) =>
  calendar({ holidays: "halves", firstHalfEvenYears: MOTHER, ...over });
const special = (from: string, until: string, householdId: string) => ({
  days: [{ from: day(from), until: day(until), householdId }],
});

/** Saturday 6 to Sunday 21 April 2024, school again on Monday 22: sixteen days. */
const SPRING = [{ from: day("2024-04-06"), until: day("2024-04-22") }];
/** 21 December 2025 to 4 January 2026: fifteen days, begun in an odd year. */
const CHRISTMAS = [{ from: day("2025-12-21"), until: day("2026-01-05") }];

describe("the weeks", () => {
  it.each([
    ["2024-05-27", 22, MOTHER],
    ["2024-06-02", 22, MOTHER],
    ["2024-06-03", 23, FATHER],
    ["2024-12-29", 52, MOTHER],
    ["2024-12-30", 1, FATHER],
    // A year of 53 weeks: two odd weeks in a row are the same household's.
    ["2026-12-27", 52, MOTHER],
    ["2026-12-28", 53, FATHER],
    ["2027-01-03", 53, FATHER],
    ["2027-01-04", 1, FATHER],
    ["2027-01-10", 1, FATHER],
    ["2027-01-11", 2, MOTHER],
  ])("%s, in week %i, is %s's", (iso, number, household) => {
    expect(day(iso).weekOfYear).toBe(number);
    expect(custodianOn(calendar(), day(iso), [])).toBe(household);
  });

  it("are nobody's before the calendar begins, and without weeks", () => {
    expect(custodianOn(calendar(), day("2023-08-31"), [])).toBeNull();
    expect(custodianOn(calendar(), day("2023-09-01"), [])).toBe(FATHER);
    const without = calendar({ evenWeeksWith: null, oddWeeksWith: null });
    expect(custodianOn(without, day("2024-05-27"), [])).toBeNull();
  });
});

describe("explicit days", () => {
  const away = { ...special("2024-05-29", "2024-05-30", FATHER) };

  it.each([
    ["2024-05-28", MOTHER],
    ["2024-05-29", FATHER],
    ["2024-05-30", FATHER],
    ["2024-05-31", MOTHER],
  ])("%s is %s's", (iso, household) => {
    expect(custodianOn(calendar(away), day(iso), [])).toBe(household);
  });

  it("win over halves of holidays, and do not begin the calendar earlier", () => {
    const named = special("2024-04-06", "2024-04-06", FATHER);
    expect(custodianOn(halves(named), day("2024-04-06"), SPRING)).toBe(FATHER);
    expect(custodianOn(halves(named), day("2024-04-07"), SPRING)).toBe(MOTHER);
    const early = calendar(special("2023-08-20", "2023-09-02", MOTHER));
    expect(custodianOn(early, day("2023-08-31"), [])).toBeNull();
    expect(custodianOn(early, day("2023-09-02"), [])).toBe(MOTHER);
  });
});

describe("holidays", () => {
  it.each([
    ["2024-04-05", SPRING, MOTHER],
    ["2024-04-06", SPRING, MOTHER],
    ["2024-04-13", SPRING, MOTHER],
    ["2024-04-14", SPRING, FATHER],
    ["2024-04-21", SPRING, FATHER],
    // School has begun again: week 17.
    ["2024-04-22", SPRING, FATHER],
    // Begun in an odd year, the first half is the other's, to its end in the next year; the odd day is the first's.
    ["2025-12-21", CHRISTMAS, FATHER],
    ["2025-12-28", CHRISTMAS, FATHER],
    ["2025-12-29", CHRISTMAS, MOTHER],
    ["2026-01-04", CHRISTMAS, MOTHER],
    ["2026-01-05", CHRISTMAS, MOTHER],
  ])("in halves: %s", (iso, holidays, household) => {
    expect(custodianOn(halves(), day(iso), holidays)).toBe(household);
  });

  it("go on as the weeks do where they are not cut", () => {
    expect(custodianOn(calendar(), day("2024-04-14"), SPRING)).toBe(FATHER);
    expect(custodianOn(calendar(), day("2024-04-15"), SPRING)).toBe(MOTHER);
  });

  it("in halves alone, leave the rest of the year to nobody", () => {
    const only = halves({ evenWeeksWith: null, oddWeeksWith: null });
    expect(custodianOn(only, day("2024-04-14"), SPRING)).toBe(FATHER);
    expect(custodianOn(only, day("2024-05-27"), SPRING)).toBeNull();
  });
});

describe("laws", () => {
  const anyDate = fc.integer({ min: 0, max: 12_000 }).map((days) => day("2023-09-01").add({ days }));

  it("gives every day after the beginning to exactly one of the two, when weeks are set", () => {
    const anyCalendar = fc.record({
      way: fc.boolean(),
      evenIsMother: fc.boolean(),
      firstIsMother: fc.boolean(),
    });
    fc.assert(
      fc.property(anyCalendar, anyDate, ({ way, evenIsMother, firstIsMother }, date) => {
        const made = calendar({
          evenWeeksWith: evenIsMother ? MOTHER : FATHER,
          oddWeeksWith: evenIsMother ? FATHER : MOTHER,
          holidays: way ? "halves" : "as-weeks",
          firstHalfEvenYears: way ? (firstIsMother ? MOTHER : FATHER) : null,
        });
        expect([FATHER, MOTHER]).toContain(custodianOn(made, date, [...SPRING, ...CHRISTMAS]));
      }),
    );
  });

  it("cuts a holiday in two runs, the first as long as the second or a day longer", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 70 }), (from, length) => {
        const holiday = [{ from, until: from.add({ days: length }) }];
        const days = Array.from({ length }, (_, n) => custodianOn(halves(), from.add({ days: n }), holiday));
        const first = days.filter((who) => who === days[0]).length;
        expect(first).toBe(Math.ceil(length / 2));
        expect(days.slice(0, first).every((who) => who === days[0])).toBe(true);
        expect(days[0]).toBe(from.year % 2 === 0 ? MOTHER : FATHER);
      }),
    );
  });

  it("says the same all week long, and changes each week but from a week 53 to a week 1", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = date.subtract({ days: date.dayOfWeek - 1 }).add({ weeks: 1 });
        const who = custodianOn(calendar(), monday, []);
        for (let n = 1; n < 7; n += 1) expect(custodianOn(calendar(), monday.add({ days: n }), [])).toBe(who);
        const same = custodianOn(calendar(), monday.add({ weeks: 1 }), []) === who;
        expect(same).toBe(monday.weekOfYear === 53);
      }),
    );
  });
});
