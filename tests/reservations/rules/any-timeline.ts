import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { DatedRule, DayCounting, DeadlineRule, LateBooking } from "@/lib/catalogue/rules/regulation";
import { day } from "@/tests/catalogue/regulations";
import { PARIS } from "../regulation/timeline.scene";

const time = fc.constantFrom("00:00", "02:30", "09:00", "12:00", "23:59");
const weekday = fc.integer({ min: 1, max: 7 });
const weekdayLimit = { weekday, weeksBefore: fc.nat(2), time };
const anyDeadline: fc.Arbitrary<DeadlineRule> = fc.oneof(
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
  fc.record({ kind: fc.constant("hours-before" as const), hours: fc.nat(200) }),
  fc.record({ kind: fc.constant("same-day" as const), time }),
  fc.record({
    kind: fc.constant("day-of-month-before" as const),
    day: fc.integer({ min: 1, max: 31 }),
    monthsBefore: fc.nat(2),
    time,
  }),
  fc.constant({ kind: "none" as const }),
);
const anyDay = fc.nat(1000).map((days) => day("2023-11-01").add({ days }));
const anyRule: fc.Arbitrary<DatedRule> = fc.record({
  validFrom: anyDay,
  booking: anyDeadline,
  cancellation: anyDeadline,
  late: fc.constantFrom<LateBooking>({ kind: "refused" }, { kind: "accepted", surcharge: "1 €" }),
  weeklyMaximum: fc.constant(null),
});
const anyEnd = (date: Temporal.PlainDate) =>
  fc.option(
    fc
      .integer({ min: -2000, max: 50 })
      .map((hours) => date.toZonedDateTime("UTC").toInstant().add({ hours })),
  );
/** A day, the rules and windows that govern it, and when it is looked at. */
export const anyScene = fc
  .record({ date: anyDay, rules: fc.array(anyRule, { minLength: 1, maxLength: 3 }) })
  .chain((scene) =>
    fc.record({
      date: fc.constant(scene.date),
      rules: fc.constant(scene.rules),
      windows: fc.array(
        fc.record({
          startsOn: fc.constant(scene.date),
          endsOn: fc.constant(scene.date),
          opensAt: anyEnd(scene.date),
          closesAt: anyEnd(scene.date),
        }),
        { maxLength: 2 },
      ),
      zone: fc.constantFrom(PARIS, "Indian/Reunion", "America/Martinique"),
      now: anyEnd(scene.date).map((end) => end ?? Temporal.Instant.from("2026-01-01T00:00:00Z")),
    }),
  );
