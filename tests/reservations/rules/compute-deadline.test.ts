import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DayCounting, DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import { momentIn } from "@/lib/i18n/format-date";
import { computeDeadline } from "@/lib/reservations/rules/compute-deadline";
import { instantAt } from "@/lib/time/zone";
import { plain } from "@/tests/setup/plain";

const PARIS = "Europe/Paris";
const day = (text: string) => Temporal.PlainDate.from(text);
const schoolHolidays = shippedSchoolHolidays().filter((holiday) => holiday.zone === "B");
const calendar = buildServiceCalendar(
  { weekdays: [1, 2, 4, 5], season: "term" },
  { schoolHolidays, closures: [] },
);

function limitOf(rule: DeadlineRule, date: string, zone = PARIS, startsAt = "11:45"): Temporal.Instant {
  return computeDeadline(rule, { date: day(date), startsAt }, calendar, zone);
}
const inWords = (rule: DeadlineRule, date: string, startsAt?: string) =>
  plain(momentIn(limitOf(rule, date, PARIS, startsAt), PARIS));

const daysBefore = (days: number, time: string, counting: DayCounting): DeadlineRule => ({
  kind: "days-before",
  days,
  time,
  counting,
});

/** Vailhauquès: Friday 9:00 for Monday and Tuesday, Tuesday 9:00 for Thursday and Friday. */
const VAILHAUQUES: DeadlineRule = {
  kind: "per-weekday",
  limits: [
    { service: 1, weekday: 5, weeksBefore: 1, time: "09:00" },
    { service: 2, weekday: 5, weeksBefore: 1, time: "09:00" },
    { service: 4, weekday: 2, weeksBefore: 0, time: "09:00" },
    { service: 5, weekday: 2, weeksBefore: 0, time: "09:00" },
  ],
};
/** Boisemont: Thursday 9:00 of the week before. */
const BOISEMONT: DeadlineRule = { kind: "weekday-before", weekday: 4, weeksBefore: 1, time: "09:00" };

describe("the limits that communes have written", () => {
  it.each<[commune: string, DeadlineRule, date: string, limit: string]>([
    [
      "Cruas, J-2 12:00 without weekends, a Friday",
      daysBefore(2, "12:00", "working"),
      "2026-09-18",
      "mercredi 16 septembre à 12 h 00",
    ],
    ["Cruas, a Monday", daysBefore(2, "12:00", "working"), "2026-09-14", "jeudi 10 septembre à 12 h 00"],
    [
      "Cruas, the day after Armistice Day",
      daysBefore(2, "12:00", "working"),
      "2026-11-12",
      "lundi 9 novembre à 12 h 00",
    ],
    ["Boisemont, a Monday", BOISEMONT, "2026-09-14", "jeudi 10 septembre à 9 h 00"],
    ["Boisemont, a Friday", BOISEMONT, "2026-09-18", "jeudi 10 septembre à 9 h 00"],
    ["Boisemont, after a Thursday that was Ascension", BOISEMONT, "2026-05-18", "jeudi 14 mai à 9 h 00"],
    ["Vailhauquès, Monday 14 September", VAILHAUQUES, "2026-09-14", "vendredi 11 septembre à 9 h 00"],
    ["Vailhauquès, Thursday 17 September", VAILHAUQUES, "2026-09-17", "mardi 15 septembre à 9 h 00"],
    [
      "Vailhauquès, a weekday that it does not name",
      VAILHAUQUES,
      "2026-09-16",
      "mercredi 16 septembre à 11 h 45",
    ],
    ["Éragny, 72 hours", { kind: "hours-before", hours: 72 }, "2026-09-17", "lundi 14 septembre à 11 h 45"],
    [
      "Mouans, 7:00 on the day",
      { kind: "same-day", time: "07:00" },
      "2026-09-17",
      "jeudi 17 septembre à 7 h 00",
    ],
    [
      "the 20th of the month before",
      { kind: "day-of-month-before", day: 20, monthsBefore: 1, time: "18:00" },
      "2026-09-17",
      "jeudi 20 août à 18 h 00",
    ],
    [
      "the 31st of a shorter month",
      { kind: "day-of-month-before", day: 31, monthsBefore: 1, time: "18:00" },
      "2026-10-05",
      "mercredi 30 septembre à 18 h 00",
    ],
    [
      "the 31st before March",
      { kind: "day-of-month-before", day: 31, monthsBefore: 1, time: "18:00" },
      "2026-03-09",
      "samedi 28 février à 18 h 00",
    ],
    [
      "the 29th before March of a leap year",
      { kind: "day-of-month-before", day: 29, monthsBefore: 1, time: "18:00" },
      "2028-03-06",
      "mardi 29 février à 18 h 00",
    ],
    [
      "service days, first day after the summer",
      daysBefore(1, "10:00", "service"),
      "2026-09-01",
      "vendredi 3 juillet à 10 h 00",
    ],
    [
      "service days, a Thursday: Wednesday does not count",
      daysBefore(1, "10:00", "service"),
      "2026-09-17",
      "mardi 15 septembre à 10 h 00",
    ],
    ["none", { kind: "none" }, "2026-09-17", "jeudi 17 septembre à 11 h 45"],
  ])("%s", (_, rule, date, limit) => {
    expect(inWords(rule, date)).toBe(limit);
  });

  it("never lie after the opening starts", () => {
    expect(inWords({ kind: "same-day", time: "18:00" }, "2026-09-17")).toBe("jeudi 17 septembre à 11 h 45");
    const thisFriday: DeadlineRule = { kind: "weekday-before", weekday: 5, weeksBefore: 0, time: "09:00" };
    expect(inWords(thisFriday, "2026-09-14")).toBe("lundi 14 septembre à 11 h 45");
  });
});

describe("the nights on which the clocks change", () => {
  it.each<[what: string, DeadlineRule, zone: string, date: string, startsAt: string, limit: string]>([
    [
      "72 real hours over the spring night",
      { kind: "hours-before", hours: 72 },
      PARIS,
      "2026-03-31",
      "11:45",
      "2026-03-28T09:45:00Z",
    ],
    [
      "72 real hours over the autumn night",
      { kind: "hours-before", hours: 72 },
      PARIS,
      "2026-10-27",
      "11:45",
      "2026-10-24T10:45:00Z",
    ],
    [
      "an hour that the spring night skips",
      { kind: "same-day", time: "02:30" },
      PARIS,
      "2026-03-29",
      "11:45",
      "2026-03-29T01:30:00Z",
    ],
    [
      "an hour that the autumn night has twice: its first passage",
      { kind: "same-day", time: "02:30" },
      PARIS,
      "2026-10-25",
      "11:45",
      "2026-10-25T00:30:00Z",
    ],
    [
      "Réunion, which has none",
      daysBefore(1, "12:00", "calendar"),
      "Indian/Reunion",
      "2026-03-30",
      "11:45",
      "2026-03-29T08:00:00Z",
    ],
    [
      "Martinique, which has none",
      daysBefore(1, "12:00", "calendar"),
      "America/Martinique",
      "2026-03-30",
      "11:45",
      "2026-03-29T16:00:00Z",
    ],
  ])("%s", (_, rule, zone, date, startsAt, limit) => {
    expect(limitOf(rule, date, zone, startsAt).toString()).toBe(limit);
  });
});

const time = fc.constantFrom("00:00", "07:00", "09:00", "12:00", "23:59");
const weekday = fc.integer({ min: 1, max: 7 });
const weekdayLimit = { weekday, weeksBefore: fc.nat(4), time };
const anyRule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({
    kind: fc.constant("days-before" as const),
    days: fc.nat(400),
    time,
    counting: fc.constantFrom<DayCounting>("calendar", "working", "service"),
  }),
  fc.record({ kind: fc.constant("weekday-before" as const), ...weekdayLimit }),
  fc.record({
    kind: fc.constant("per-weekday" as const),
    limits: fc.array(fc.record({ service: weekday, ...weekdayLimit }), { minLength: 1, maxLength: 7 }),
  }),
  fc.record({ kind: fc.constant("hours-before" as const), hours: fc.nat(2000) }),
  fc.record({ kind: fc.constant("same-day" as const), time }),
  fc.record({
    kind: fc.constant("day-of-month-before" as const),
    day: fc.integer({ min: 1, max: 31 }),
    monthsBefore: fc.nat(12),
    time,
  }),
  fc.constant({ kind: "none" as const }),
);
const anyDate = fc.nat(1500).map((days) => day("2023-11-01").add({ days }));
const anyZone = fc.constantFrom(PARIS, "Indian/Reunion", "America/Martinique", "Pacific/Noumea");

describe("whatever a commune writes", () => {
  it("gives an instant, which is not after the start", () => {
    fc.assert(
      fc.property(anyRule, anyDate, anyZone, (rule, date, zone) => {
        const limit = computeDeadline(rule, { date, startsAt: "11:45" }, calendar, zone);
        expect(Temporal.Instant.compare(limit, instantAt(date, "11:45", zone))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("never closes a later day of the same weekday before an earlier one", () => {
    fc.assert(
      fc.property(anyRule, anyDate, fc.integer({ min: 1, max: 20 }), (rule, date, weeks) => {
        const later = date.add({ weeks });
        const limits = [date, later].map((on) =>
          computeDeadline(rule, { date: on, startsAt: "11:45" }, calendar, PARIS),
        );
        expect(
          Temporal.Instant.compare(limits[0] as Temporal.Instant, limits[1] as Temporal.Instant),
        ).toBeLessThanOrEqual(0);
      }),
    );
  });
});
