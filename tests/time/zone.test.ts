import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dayNumberOf } from "@/lib/time/day-number";
import { instantAt, momentAt } from "@/lib/time/zone";

const ZONES = ["Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea", "America/Miquelon"];
const day = (text: string) => Temporal.PlainDate.from(text);

/** Temporal's own answer, each time anew. */
const byTemporal = (date: Temporal.PlainDate, time: string, timeZone: string) =>
  date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();

const anyZone = fc.constantFrom(...ZONES);
const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const anyYear = fc.integer({ min: 2000, max: 2099 });
const anyDate = fc.tuple(anyYear, fc.nat(365)).map(([year, days]) => day(`${year}-01-01`).add({ days }));

/** A day on which the clocks of a zone change, or one beside it. */
const nearChange = fc
  .record({
    timeZone: fc.constantFrom("Europe/Paris", "America/Miquelon"),
    year: anyYear,
    changes: fc.constantFrom(1, 2),
    beside: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ timeZone, year, changes, beside }) => {
    let at = day(`${year}-01-01`).toZonedDateTime(timeZone);
    for (let passed = 0; passed < changes; passed += 1) at = at.getTimeZoneTransition("next") ?? at;
    return { timeZone, date: at.toPlainDate().add({ days: beside }) };
  });

describe("the instant of a civil time", () => {
  it("is Temporal's own answer, in every zone, on any day", () => {
    fc.assert(
      fc.property(anyZone, anyDate, anyTime, (timeZone, date, time) => {
        expect(instantAt(date, time, timeZone).toString()).toBe(byTemporal(date, time, timeZone).toString());
      }),
      { numRuns: 1000 },
    );
  });

  it("is Temporal's own answer around both changes of the clocks", () => {
    fc.assert(
      fc.property(nearChange, anyTime, ({ timeZone, date }, time) => {
        expect(instantAt(date, time, timeZone).toString()).toBe(byTemporal(date, time, timeZone).toString());
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["an hour that is skipped, one hour later", "2026-03-29", "02:30", "2026-03-29T01:30:00Z"],
    ["the last minute before it", "2026-03-29", "01:59", "2026-03-29T00:59:00Z"],
    ["the first minute after it", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"],
    ["an hour that comes twice, at its first passage", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
    ["the minute after both passages", "2026-10-25", "03:00", "2026-10-25T02:00:00Z"],
  ])("is, for %s", (_, date, time, expected) => {
    expect(instantAt(day(date), time, "Europe/Paris").toString()).toBe(expected);
  });

  it("is right on either side of a day that a whole country skipped", () => {
    for (const date of ["2011-12-28", "2011-12-29", "2011-12-30", "2011-12-31", "2012-01-01"].map(day))
      expect(instantAt(date, "12:00", "Pacific/Apia").toString()).toBe(
        byTemporal(date, "12:00", "Pacific/Apia").toString(),
      );
  });

  it("is the same moment when the day is given by its number", () => {
    const date = day("2026-09-01");
    const moment = momentAt(dayNumberOf(date), "11:45", "Indian/Reunion");
    expect(moment).toBe(byTemporal(date, "11:45", "Indian/Reunion").epochMilliseconds);
  });

  it.each([
    ["a time that is none", "25:00", "Europe/Paris"],
    ["a zone that is none", "12:00", "Europe/Atlantide"],
  ])("refuses %s, the second time too", (_, time, timeZone) => {
    for (const date of ["2026-09-01", "2026-09-01", "2026-03-29"].map(day))
      expect(() => instantAt(date, time, timeZone)).toThrow(RangeError);
  });
});
