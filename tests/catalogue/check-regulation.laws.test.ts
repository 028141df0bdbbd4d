import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { computeDeadline, LOOK_BACK_DAYS } from "@/lib/reservations/rules/compute-deadline";
import { eachDate } from "@/lib/time/civil-date";
import { instantAt } from "@/lib/time/zone";
import { booked, check, checkInWords, WEEKDAYS } from "./check-regulation.scene";
import { dated, day, daysBefore } from "./regulations";

const PARIS = "Europe/Paris";

const time = fc.constantFrom("00:00", "09:00", "11:45", "11:46", "18:00");
const limit = { weekday: fc.integer({ min: 1, max: 7 }), weeksBefore: fc.nat(1), time };
const anyRule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({ kind: fc.constant("weekday-before" as const), ...limit }),
  fc.record({
    kind: fc.constant("per-weekday" as const),
    limits: fc.tuple(...WEEKDAYS.map((service) => fc.record({ service: fc.constant(service), ...limit }))),
  }),
  fc.record({ kind: fc.constant("same-day" as const), time }),
  fc.record({
    kind: fc.constant("days-before" as const),
    days: fc.nat(3),
    time,
    counting: fc.constantFrom("calendar" as const, "working" as const, "service" as const),
  }),
  fc.record({
    kind: fc.constant("day-of-month-before" as const),
    day: fc.integer({ min: 1, max: 31 }),
    monthsBefore: fc.nat(1),
    time,
  }),
);

describe("whatever a commune writes", () => {
  // Two whole years, so that every weekday is once the first of a month.
  const dates = [...eachDate(day("2024-09-01"), day("2026-08-31"))].filter((date) =>
    WEEKDAYS.includes(date.dayOfWeek),
  );
  const calendar = buildServiceCalendar(
    { weekdays: WEEKDAYS, season: "all-year" },
    { schoolHolidays: [], closures: [] },
  );

  it("is blamed for a limit after the start exactly when some day has one", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        // As if the service began at the end of its day, so that its own start cuts nothing.
        const cut = dates.some((date) => {
          const uncut = computeDeadline(rule, { date, startsAt: "23:59" }, calendar, PARIS);
          return Temporal.Instant.compare(uncut, instantAt(date, "11:45", PARIS)) > 0;
        });
        expect(check(booked(rule)).length > 0).toBe(cut);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["working", 87],
    ["service", 70],
  ] as const)("in %s days, is too many only where no day could ever count them", (counting, days) => {
    const rule = daysBefore(days, "12:00", counting);
    expect(check(booked(rule))).toMatchObject([{ problem: { code: "too-many-days", most: days - 1 } }]);
    for (const date of dates) {
      const last = computeDeadline(rule, { date, startsAt: "11:45" }, calendar, PARIS);
      const farthest = date.subtract({ days: LOOK_BACK_DAYS });
      expect(last.equals(instantAt(farthest, "12:00", PARIS))).toBe(true);
    }
  });

  it("is told in a whole sentence", () => {
    const many = fc.array(fc.record({ rule: anyRule, year: fc.integer({ min: 2020, max: 2022 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(many, fc.subarray([1, 2, 3, 4, 5, 6, 7]), (written, weekdays) => {
        const rules = written.map(({ rule, year }) => dated(rule, { validFrom: day(`${year}-09-01`) }));
        for (const sentence of checkInWords(rules, weekdays)) expect(sentence).toMatch(/^[A-ZÉ][^{}]+\.$/);
      }),
    );
  });
});
