import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DatedLabel } from "@/lib/catalogue/rules/service-calendar";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import { createDecider } from "@/lib/reservations/rules/decider";
import { type Decision, PLACE_STATES } from "@/lib/reservations/rules/facts";
import { foldDates } from "@/lib/reservations/rules/fold-dates";
import { projectState } from "@/lib/reservations/rules/project-state";
import { eachDate } from "@/lib/time/civil-date";
import { day, daysBefore } from "@/tests/catalogue/regulations";
import { anyScene } from "./any-timeline";

const schoolHolidays = shippedSchoolHolidays().filter(({ zone }) => zone === "B");
type Scene = typeof anyScene extends fc.Arbitrary<infer S> ? S : never;

/** Decides on the scene's activity for a child with nothing against it. */
function deciderOf({ rules, windows, zone }: Scene, now: Temporal.Instant, closures: DatedLabel[] = []) {
  return createDecider({
    now,
    timeZone: zone,
    children: [{ id: "paul", birthDate: day("2018-01-01"), level: null }],
    activities: [
      {
        id: "midi",
        siteId: "école",
        name: "Midi",
        startsAt: "11:45",
        endsAt: "13:30",
        schedule: { weekdays: [1, 2, 3, 4, 5], season: "term" },
        audience: { minAge: null, maxAge: null, levels: null },
        rules,
        windows,
        relations: [],
      },
    ],
    enrolments: [{ childId: "paul", activityId: "midi", startsOn: day("2020-01-01"), endsOn: null }],
    schoolHolidays,
    closures: closures.map((closure) => ({ ...closure, siteId: null, activityId: null })),
  });
}

/** What it is told at one instant of the scene's day, on which the activity opens on purpose if need be. */
function decideAt(scene: Scene, now: Temporal.Instant, closures?: DatedLabel[]): Decision {
  const place = {
    childId: "paul",
    activityId: "midi",
    date: scene.date,
    opening: { capacity: 10, taken: 0 },
  };
  const free = { reservedBy: null, attendance: null, line: null };
  return deciderOf(scene, now, closures).decide({ ...place, ...free }).booking;
}

/** Scenes of which half count service days: the deadlines that a closure moves. */
const anyCounting = fc
  .tuple(anyScene, fc.option(fc.integer({ min: 1, max: 5 })))
  .map(([scene, days]): Scene => {
    if (days === null) return scene;
    const booking = daysBefore(days, "12:00", "service");
    return { ...scene, rules: scene.rules.map((rule) => ({ ...rule, booking })) };
  });

const isPassed = (decision: Decision) =>
  decision.kind === "refused" && decision.refusal.code === "deadline-passed";

describe("whatever a commune writes", () => {
  it("a later now never turns a passed deadline into a place", () => {
    const [hoursAround, minutesLater] = [fc.integer({ min: -72, max: 72 }), fc.nat(60 * 24 * 400)];
    let passed = 0;
    fc.assert(
      fc.property(anyScene, hoursAround, minutesLater, (scene, hours, minutes) => {
        const now = scene.date.toZonedDateTime(scene.zone).toInstant().add({ hours });
        if (!isPassed(decideAt(scene, now))) return;
        passed += 1;
        expect(decideAt(scene, now.add({ minutes })).kind).toBe("refused");
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  it("adding a closure never adds a bookable day, on its own days or after, just after a deadline", () => {
    const [daysAfter, days] = [fc.integer({ min: -20, max: 3 }), fc.integer({ min: 1, max: 20 })];
    let passed = 0;
    fc.assert(
      fc.property(anyCounting, daysAfter, days, (scene, start, length) => {
        const from = scene.date.add({ days: start });
        const closures = [{ from, until: from.add({ days: length }), label: "Travaux" }];
        const { booking } = deciderOf(scene, scene.now).deadlinesOf("midi", scene.date);
        for (const now of [booking, booking.add({ milliseconds: 1 })]) {
          const before = decideAt(scene, now);
          const after = decideAt(scene, now, closures);
          if (isPassed(before)) passed += 1;
          if (before.kind === "refused") expect(after.kind).toBe("refused");
          if (start <= 0 && start + length > 0)
            expect(after).toMatchObject({ refusal: { code: "activity-closed" } });
        }
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});

describe("folding", () => {
  it("gives the dates back when it is unfolded, in order, over months and changes of the clocks", () => {
    const anyRun = fc.record({ start: fc.nat(3000), length: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 3 }), (runs) => {
        const offsets = new Set(
          runs.flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i)),
        );
        const dates = [...offsets].map((days) => day("2023-12-20").add({ days }));
        const folded = foldDates(dates);
        const back = folded.kind === "span" ? [...eachDate(folded.from, folded.until)] : folded.dates;
        expect(back.map(String)).toEqual(dates.map(String).sort());
        // A span is never claimed where a day is missing, nor left unfolded where none is.
        const [first = 0, last = 0] = [Math.min(...offsets), Math.max(...offsets)];
        expect(folded.kind).toBe(offsets.size > 1 && last - first + 1 === offsets.size ? "span" : "dates");
      }),
    );
  });
});

describe("the projection", () => {
  it("answers every combination of facts with one of the ten states, and each of the ten to some", () => {
    const booleans = [false, true];
    const deadline = day("2024-05-24").toZonedDateTime("UTC").toInstant();
    const booking: Decision[] = [
      { kind: "allowed", deadline, surcharge: null },
      { kind: "refused", refusal: { code: "not-enrolled" } },
    ];
    const cancellations = [
      null,
      { kind: "allowed", deadline } as const,
      { kind: "refused", refusal: { code: "nothing-reserved" } } as const,
    ];
    const combinations = ([null, "present", "absent", "excused"] as const).flatMap((attendance) =>
      booleans.flatMap((waitingDay) =>
        booleans.flatMap((reserved) =>
          ([null, "book", "cancel"] as const).flatMap((line) =>
            cancellations.flatMap((cancellation) =>
              booking.map((decision) => ({
                attendance,
                waitingDay,
                reserved,
                line,
                cancellation,
                booking: decision,
              })),
            ),
          ),
        ),
      ),
    );
    expect(combinations).toHaveLength(4 * 2 * 2 * 3 * 3 * 2);
    const states = new Set(combinations.map(projectState));
    expect([...states].sort()).toEqual([...PLACE_STATES].sort());
  });
});
