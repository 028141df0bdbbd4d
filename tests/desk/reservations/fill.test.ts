import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeStaffNeeded } from "@/lib/desk/rules/compute-staff-needed";
import { computeFillRate, computeFillStep, isFull, isNearlyFull, sumFills } from "@/lib/desk/rules/fill";

const fill = (taken: number, capacity: number, held = 0) => ({ taken, capacity, held });

describe("how full an opening is", () => {
  it.each([
    [fill(0, 60), 1, 0],
    [fill(29, 60), 1, 48],
    [fill(30, 60), 2, 50],
    [fill(44, 60), 2, 73],
    [fill(45, 60), 3, 75],
    [fill(53, 60), 3, 88],
    [fill(54, 60), 4, 90],
    [fill(59, 60), 4, 98],
    [fill(59, 60, 1), 5, 100],
    [fill(60, 60), 5, 100],
    [fill(0, 0), 5, 100],
    [fill(0, 1), 1, 0],
    [fill(999, 1000), 4, 99],
  ] as const)("of %o is step %i, %i %%", (one, step, rate) => {
    expect([computeFillStep(one), computeFillRate(one)]).toEqual([step, rate]);
  });

  const anyFill = fc
    .record({ capacity: fc.nat(2000), taken: fc.nat(2000), held: fc.nat(50) })
    .map(({ capacity, taken, held }) => ({
      capacity,
      taken: Math.min(taken, capacity),
      held: Math.min(held, capacity - Math.min(taken, capacity)),
    }));

  it("never goes down when a place is taken, and is full when and only when none is left", () => {
    fc.assert(
      fc.property(anyFill, (one) => {
        expect(isFull(one)).toBe(one.capacity - one.taken - one.held === 0);
        expect(computeFillRate(one) === 100).toBe(isFull(one));
        expect(isFull(one) && isNearlyFull(one)).toBe(false);
        if (isFull(one)) return;
        const more = { ...one, taken: one.taken + 1 };
        expect(computeFillStep(more)).toBeGreaterThanOrEqual(computeFillStep(one));
        expect(computeFillRate(more)).toBeGreaterThanOrEqual(computeFillRate(one));
      }),
    );
  });

  it("of several together is that of all their places", () => {
    expect(sumFills([fill(1, 2), fill(3, 10, 1), fill(0, 0)])).toEqual(fill(4, 12, 1));
  });
});

describe("adults beside children", () => {
  const [SHORT, LONG] = [300, 301];
  it.each([
    [{ young: 0, old: 0 }, SHORT, 0],
    [{ young: 10, old: 14 }, SHORT, 2],
    [{ young: 11, old: 14 }, SHORT, 3],
    [{ young: 10, old: 15 }, SHORT, 3],
    [{ young: 10, old: 14 }, LONG, 4],
    [{ young: 8, old: 12 }, LONG, 2],
    [{ young: 1, old: 0 }, LONG, 1],
  ])("%o over %i minutes: %i", (groups, minutes, adults) => {
    expect(computeStaffNeeded(groups, { minutes, inHolidays: false }).adults).toBe(adults);
    const long = computeStaffNeeded(groups, { minutes: 600, inHolidays: false });
    expect(computeStaffNeeded(groups, { minutes, inHolidays: true })).toEqual(long);
  });
});
