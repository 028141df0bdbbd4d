import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { computeDeadline } from "@/lib/reservations/rules/compute-deadline";
import { computeRuleEffect, type RuledDay } from "@/lib/reservations/rules/compute-rule-effect";
import { decideBooking } from "@/lib/reservations/rules/decide-booking";
import { decideCancellation } from "@/lib/reservations/rules/decide-cancellation";
import type { Limits } from "@/lib/reservations/rules/limits";
import { instantAt } from "@/lib/time/zone";
import { CRUAS, dated, day, daysBefore } from "@/tests/catalogue/regulations";
import { anyScene } from "./any-timeline";

const STARTS_AT = "11:45";
const calendar = buildServiceCalendar(
  { weekdays: [1, 2, 3, 4, 5, 6, 7], season: "all-year" },
  { schoolHolidays: [], closures: [] },
);

type Scene = typeof anyScene extends fc.Arbitrary<infer S> ? S : never;

function limitsOf(scene: Scene, rule: Scene["rules"][number]): Limits {
  const service = { date: scene.date, startsAt: STARTS_AT };
  return {
    booking: computeDeadline(rule.booking, service, calendar, scene.zone),
    cancellation: computeDeadline(rule.cancellation, service, calendar, scene.zone),
    start: instantAt(scene.date, STARTS_AT, scene.zone),
    late: rule.late,
    weeklyMaximum: rule.weeklyMaximum,
  };
}

/** What the two decisions say to a child with nothing else against it. */
function decide({ date, windows }: RuledDay, limits: Limits, now: Temporal.Instant) {
  const booking = decideBooking(
    {
      serviceDate: date,
      closure: null,
      audience: { minAge: null, maxAge: null, levels: null },
      birthDate: day("2016-01-01"),
      level: null,
      enrolments: [{ startsOn: day("2020-01-01"), endsOn: null, missing: null }],
      missingPiece: null,
      windows,
      reservedByOtherHousehold: false,
      clash: null,
      lacks: null,
      weekly: null,
      deadline: limits.booking,
      late: limits.late,
      start: limits.start,
      capacity: 10,
      taken: 0,
    },
    now,
  );
  const cancellation = decideCancellation(
    { reserved: true, attendance: null, deadline: limits.cancellation, requiredBy: null },
    now,
  );
  return { book: booking.kind === "allowed", cancel: cancellation.kind === "allowed" };
}

const anyDays = fc.array(
  fc.record({ scene: anyScene, reserved: fc.nat(3), asked: fc.nat(3) }).map(({ scene, reserved, asked }) => {
    const [before, after] = [scene.rules[0], scene.rules.at(-1)];
    if (!before || !after) throw new RangeError("A scene has a rule.");
    return {
      activityId: "cantine",
      date: scene.date,
      reserved,
      asked,
      windows: scene.windows,
      before: limitsOf(scene, before),
      after: limitsOf(scene, after),
      now: scene.now,
    };
  }),
  { minLength: 1, maxLength: 6 },
);

describe("the effect of a change of rules", () => {
  it("counts as the decisions say, place by place and line by line", () => {
    let changes = 0;
    fc.assert(
      fc.property(anyDays, (days) => {
        const now = days[0]?.now ?? Temporal.Instant.fromEpochMilliseconds(0);
        const expected = { locked: 0, unlocked: 0, refused: 0 };
        for (const one of days) {
          const [was, is] = [decide(one, one.before, now), decide(one, one.after, now)];
          for (let place = 0; place < one.reserved; place += 1) {
            if (was.cancel && !is.cancel) expected.locked += 1;
            if (!was.cancel && is.cancel) expected.unlocked += 1;
          }
          for (let line = 0; line < one.asked; line += 1) if (was.book && !is.book) expected.refused += 1;
        }
        const { places, refused } = computeRuleEffect(days, now);
        expect({ locked: places.locked, unlocked: places.unlocked, refused }).toEqual(expected);
        changes += expected.locked + expected.unlocked + expected.refused;
      }),
      { numRuns: 1_000 },
    );
    expect(changes).toBeGreaterThan(50);
  });

  it("is nothing when the rules stay as they are", () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const same = days.map((one) => ({ ...one, after: one.before }));
        const effect = computeRuleEffect(same, days[0]?.now ?? Temporal.Instant.fromEpochMilliseconds(0));
        expect({ ...effect, never: [] }).toEqual({
          places: { locked: 0, unlocked: 0, earlier: 0, later: 0 },
          days: { closed: 0, reopened: 0, earlier: 0, later: 0 },
          refused: 0,
          never: [],
          concerned: [],
        });
      }),
    );
  });

  it("names the days whose places, lines or weeks are concerned, and no others", () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const now = days[0]?.now ?? Temporal.Instant.fromEpochMilliseconds(0);
        const { places, refused, concerned } = computeRuleEffect(days, now);
        const touched = places.locked + places.unlocked + places.earlier + places.later;
        expect(concerned.some((one) => one.places)).toBe(touched > 0);
        expect(concerned.some((one) => one.lines)).toBe(refused > 0);
      }),
    );
  });
});

describe("by the clock", () => {
  const now = Temporal.Instant.from("2024-05-22T14:29:00Z");
  const limits = (rule: Scene["rules"][number], date: string) =>
    limitsOf({ date: day(date), zone: "Europe/Paris", rules: [rule], windows: [], now }, rule);
  const friday = (after: Parameters<typeof dated>[0], more = {}): RuledDay => ({
    activityId: "cantine",
    date: day("2024-05-24"),
    reserved: 12,
    asked: 2,
    windows: [],
    before: limits(dated(daysBefore(1, "12:00", "calendar")), "2024-05-24"),
    after: limits(dated(after, more), "2024-05-24"),
  });

  it.each([
    ["closes at once", CRUAS, { locked: 12 }, { closed: 1 }, 2],
    ["comes earlier", daysBefore(1, "10:00", "calendar"), { earlier: 12 }, { earlier: 1 }, 0],
    ["comes later", daysBefore(0, "09:00", "calendar"), { later: 12 }, { later: 1 }, 0],
  ] as const)("a deadline that %s", (_, after, places, days, refused) => {
    const effect = computeRuleEffect([friday(after)], now);
    const none = { earlier: 0, later: 0 };
    expect(effect.places).toEqual({ locked: 0, unlocked: 0, ...none, ...places });
    expect(effect.days).toEqual({ closed: 0, reopened: 0, ...none, ...days });
    expect(effect.refused).toBe(refused);
  });

  it("late booking keeps what a deadline closes open, and not what is cancelled", () => {
    const effect = computeRuleEffect([friday(CRUAS, { late: { kind: "accepted", surcharge: "1 €" } })], now);
    expect(effect.days).toEqual({ closed: 0, reopened: 0, earlier: 0, later: 1 });
    expect([effect.places.locked, effect.refused]).toEqual([12, 0]);
  });

  it("tells a lower maximum, and never a higher one", () => {
    const lowered = (was: number | null, is: number | null) => {
      const one = friday(daysBefore(1, "12:00", "calendar"));
      const changed = {
        ...one,
        before: { ...one.before, weeklyMaximum: was },
        after: { ...one.after, weeklyMaximum: is },
      };
      return computeRuleEffect([changed], now).concerned[0]?.maximum ?? null;
    };
    expect([lowered(null, 2), lowered(4, 2), lowered(2, 2), lowered(2, 4), lowered(2, null)]).toEqual([
      2,
      2,
      null,
      null,
      null,
    ]);
  });

  it("tells a day that closes before its window opens", () => {
    const opensAt = (text: string) => ({ opensAt: Temporal.Instant.from(text), closesAt: null });
    const one = friday(daysBefore(1, "12:00", "calendar"));
    const never = (...windows: RuledDay["windows"]) =>
      computeRuleEffect([{ ...one, windows }], now).never.length;
    expect(never(opensAt("2024-05-23T10:00:01Z"))).toBe(1);
    expect(never(opensAt("2024-05-23T10:00:00Z"))).toBe(0);
    expect(never(opensAt("2024-05-23T10:00:01Z"), { opensAt: null, closesAt: null })).toBe(0);
    expect(never()).toBe(0);
  });
});
