import { describe, expect, it } from "vitest";
import { planOpenings } from "@/lib/catalogue/rules/plan-openings";
import { AUTUMN, day, factsOf, inWords, opening } from "./plan-openings.scene";

const NOTHING = { open: [], resize: [], withdraw: [], close: [], kept: [] };
/** What the canteen opens by itself between 14 October and 8 November 2024. */
const EVERY_DAY = [
  ...["2024-10-14 24", "2024-10-15 24", "2024-10-17 24", "2024-10-18 40"],
  ...["2024-11-04 24", "2024-11-05 24", "2024-11-07 24", "2024-11-08 40"],
];
const allOpen = EVERY_DAY.map((line) => opening(line.slice(0, 10), { capacity: Number(line.slice(11)) }));
const but = (...more: ReturnType<typeof opening>[]) => [
  ...allOpen.filter(({ date }) => !more.some((one) => one.date.equals(date))),
  ...more,
];

describe("the plan of a year's openings", () => {
  it("opens every day of the calendar, with the places of its weekday", () => {
    const plan = planOpenings(factsOf([]));
    expect(inWords(plan)).toEqual({ ...NOTHING, open: EVERY_DAY });
    expect(plan).toMatchObject({ planned: 8, open: 0 });
  });

  it("has nothing to do where everything is open", () => {
    const plan = planOpenings(factsOf(allOpen));
    expect(inWords(plan)).toEqual(NOTHING);
    expect(plan).toMatchObject({ planned: 8, open: 8 });
  });

  it("opens a centre in the holidays only, but for the public holiday in them", () => {
    const plan = planOpenings(factsOf([], { schedule: { weekdays: [4, 5], season: "holidays" } }));
    expect(inWords(plan).open).toEqual(["2024-10-24 24", "2024-10-25 40", "2024-10-31 24"]);
  });

  it.each([
    ["of a number that is no longer the activity's", opening("2024-10-14", { capacity: 30 }), "30 → 24"],
    ["that held as many as will be", opening("2024-10-14", { capacity: 30, taken: 20, held: 4 }), "30 → 24"],
  ])("gives the activity's number to a day %s", (_, one, change) => {
    expect(inWords(planOpenings(factsOf(but(one))))).toEqual({
      ...NOTHING,
      resize: [`2024-10-14 ${change}`],
    });
  });

  it("leaves alone a day that holds one more than the new number", () => {
    const one = opening("2024-10-14", { capacity: 30, taken: 20, held: 5 });
    expect(inWords(planOpenings(factsOf(but(one))))).toEqual({ ...NOTHING, kept: ["2024-10-14 too-small"] });
  });

  it.each<[string, string, object]>([
    ["unused", "a Wednesday that nobody ever asked for", { withdraw: ["2024-10-16"] }],
    ["ended", "one on which all was cancelled", { close: ["2024-10-16 outside-schedule"] }],
    ["wished", "one that lies in a basket", { kept: ["2024-10-16 wished"] }],
    ["reserved", "one that has a reservation", { kept: ["2024-10-16 reserved"] }],
  ])("%s: settles %s", (use, _, expected) => {
    const facts = factsOf(but(opening("2024-10-16")), { use: { "2024-10-16": use as "unused" } });
    expect(inWords(planOpenings(facts))).toEqual({ ...NOTHING, ...expected });
  });

  it("says which holidays close a day on which all was cancelled", () => {
    const facts = factsOf(but(opening("2024-10-21")), { use: { "2024-10-21": "ended" } });
    expect(inWords(planOpenings(facts)).close).toEqual([`2024-10-21 ${AUTUMN.label}`]);
  });

  it.each<[string, object]>([
    ["unused", { withdraw: ["2024-10-17"] }],
    ["ended", {}],
    ["wished", {}],
    ["reserved", { kept: ["2024-10-17 reserved"] }],
  ])("under a closure that is declared, %s, leaves what families are told already", (use, expected) => {
    const closures = [{ from: day("2024-10-17"), until: day("2024-10-18"), label: "Grève" }];
    const facts = factsOf(allOpen, { closures, use: { "2024-10-17": use as "unused" } });
    expect(inWords(planOpenings(facts))).toEqual({ ...NOTHING, ...expected });
  });

  it("never touches a day that was set by hand, on the calendar or off it", () => {
    const hand = { setByHand: true, capacity: 7 };
    const facts = factsOf(but(opening("2024-10-14", hand), opening("2024-10-16", hand)));
    expect(inWords(planOpenings(facts))).toEqual(NOTHING);
  });

  it("leaves what lies outside of the span", () => {
    const facts = factsOf(but(opening("2024-10-09"), opening("2024-11-13")));
    expect(inWords(planOpenings(facts))).toEqual(NOTHING);
  });
});
