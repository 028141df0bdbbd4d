import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayUse, planOpenings, type StandingOpening } from "@/lib/catalogue/rules/plan-openings";
import { civilDateOf, dayNumberOf } from "@/lib/time/day-number";
import { carryOut, factsOf, inWords, opening, SPAN } from "./plan-openings.scene";

const [first, last] = [dayNumberOf(SPAN.from), dayNumberOf(SPAN.until)];

const standing = fc
  .uniqueArray(fc.integer({ min: first, max: last }), { maxLength: 20 })
  .chain((days) =>
    fc.tuple(
      ...days.map((number) =>
        fc.record({
          date: fc.constant(civilDateOf(number)),
          capacity: fc.integer({ min: 0, max: 50 }),
          taken: fc.integer({ min: 0, max: 30 }),
          held: fc.integer({ min: 0, max: 3 }),
          setByHand: fc.boolean(),
          use: fc.constantFrom<DayUse>("unused", "ended", "wished", "reserved"),
        }),
      ),
    ),
  )
  // Whoever has a place has reserved it, and the CHECK of the table holds.
  .map((days) =>
    days.map(({ use, ...one }): StandingOpening & { use: DayUse } => ({
      ...one,
      use: one.taken > 0 ? "reserved" : one.held > 0 ? "wished" : use,
      capacity: Math.max(one.capacity, one.taken + one.held),
    })),
  );
const schedule = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  season: fc.constantFrom("term" as const, "holidays" as const, "all-year" as const),
});
type Standing = StandingOpening & { use: DayUse };
const usesOf = (days: readonly Standing[]) =>
  Object.fromEntries(days.map(({ date, use }) => [String(date), use]));

describe("every plan of a year's openings", () => {
  it("has nothing more to do once it was carried out", () => {
    fc.assert(
      fc.property(standing, schedule, (days, schedule) => {
        const use = usesOf(days);
        const plan = planOpenings(factsOf(days, { use, schedule }));
        const after = carryOut(plan, days);
        const again = planOpenings(factsOf(after.openings, { use, schedule, closures: after.closures }));
        expect(inWords(again)).toEqual({
          open: [],
          resize: [],
          withdraw: [],
          close: [],
          kept: inWords(plan).kept,
        });
      }),
    );
  });

  it("leaves what was set by hand, and every day that somebody has a place on, as it is", () => {
    fc.assert(
      fc.property(standing, schedule, (days, schedule) => {
        const plan = planOpenings(factsOf(days, { use: usesOf(days), schedule }));
        const gone = new Set([...plan.toWithdraw, ...plan.toClose.map(({ date }) => date)].map(String));
        const resized = new Set(plan.toResize.map(({ date }) => String(date)));
        for (const one of days) {
          const key = String(one.date);
          if (one.setByHand) expect(gone.has(key) || resized.has(key)).toBe(false);
          if (one.use === "reserved" || one.use === "wished") expect(gone.has(key)).toBe(false);
        }
      }),
    );
  });

  it("never gives a day fewer places than it holds, nor opens one twice", () => {
    fc.assert(
      fc.property(standing, schedule, (days, schedule) => {
        const plan = planOpenings(factsOf(days, { use: usesOf(days), schedule }));
        const known = new Map(days.map((one) => [String(one.date), one]));
        for (const { date, capacity } of plan.toResize) {
          const one = known.get(String(date)) ?? opening("2024-10-14");
          expect(capacity).toBeGreaterThanOrEqual(one.taken + one.held);
        }
        expect(plan.toOpen.filter(({ date }) => known.has(String(date)))).toEqual([]);
      }),
    );
  });
});
