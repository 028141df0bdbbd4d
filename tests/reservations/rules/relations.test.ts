import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { ActivityRelation, RuledActivity } from "@/lib/catalogue/rules/regulation";
import { createDecider, type PlaceStatus } from "@/lib/reservations/rules/decider";
import type { HeldPlace } from "@/lib/reservations/rules/ledger";
import { depthOf, listGoingWith } from "@/lib/reservations/rules/relations";
import { settleBasket } from "@/lib/reservations/rules/settle-basket";

const WEDNESDAY = Temporal.PlainDate.from("2024-05-29");
const NAMES = ["journee", "matin", "repas", "gouter"] as const;
type Name = (typeof NAMES)[number];

/** A day's meal and snack go only with the morning; the whole day excludes the morning. */
const RELATIONS: Record<Name, [ActivityRelation["kind"], Name][]> = {
  journee: [["excludes", "matin"]],
  matin: [
    ["excludes", "journee"],
    ["required-by", "repas"],
  ],
  repas: [
    ["requires", "matin"],
    ["required-by", "gouter"],
  ],
  gouter: [["requires", "repas"]],
};

const activityOf = (id: Name, weeklyMaximum: number | null = null): RuledActivity => ({
  id,
  siteId: "centre",
  name: id,
  startsAt: "08:00",
  endsAt: "18:00",
  schedule: { weekdays: [1, 2, 3, 4, 5], season: "all-year" },
  audience: { minAge: null, maxAge: null, levels: null },
  windows: [],
  relations: RELATIONS[id].map(([kind, activityId]) => ({ kind, activityId, name: activityId })),
  rules: [
    {
      validFrom: Temporal.PlainDate.from("2023-09-01"),
      booking: { kind: "none" },
      cancellation: { kind: "none" },
      late: { kind: "refused" },
      weeklyMaximum,
    },
  ],
});

const held = (activityId: Name, change: Partial<HeldPlace> = {}): HeldPlace => ({
  childId: "lea",
  activityId,
  date: WEDNESDAY,
  reservedBy: "us",
  attended: false,
  line: null,
  ...change,
});

function deciderOf(places: readonly HeldPlace[], weeklyMaximum: number | null = null) {
  return createDecider({
    now: Temporal.Instant.from("2024-05-22T14:29:00Z"),
    timeZone: "Europe/Paris",
    children: [{ id: "lea", birthDate: Temporal.PlainDate.from("2017-01-01"), level: null }],
    activities: NAMES.map((name) => activityOf(name, weeklyMaximum)),
    enrolments: NAMES.map((activityId) => ({
      childId: "lea",
      activityId,
      startsOn: Temporal.PlainDate.from("2023-09-01"),
      endsOn: null,
    })),
    schoolHolidays: [],
    closures: [],
    held: places,
  });
}

const statusOf = (activityId: Name, places: readonly HeldPlace[], date = WEDNESDAY): PlaceStatus => {
  const known = places.find((place) => place.activityId === activityId && place.date.equals(date));
  return {
    childId: "lea",
    activityId,
    date,
    opening: { capacity: 24, taken: 3 },
    reservedBy: known?.reservedBy ?? null,
    attendance: known?.attended ? "present" : null,
    line: known?.line ?? null,
  };
};

/** "allowed", or the code and the name that the refusal gives. */
function bookingOf(activityId: Name, places: readonly HeldPlace[]): string {
  const { booking } = deciderOf(places).decide(statusOf(activityId, places));
  if (booking.kind === "allowed") return booking.kind;
  const { refusal } = booking;
  return "activity" in refusal ? `${refusal.code} ${refusal.activity}` : refusal.code;
}

describe("what a child has decides on what else it may have that day", () => {
  it.each<[string, Name, HeldPlace[], string]>([
    ["nothing", "matin", [], "allowed"],
    ["what excludes it, reserved", "matin", [held("journee")], "clash journee"],
    ["what it excludes, the other way round", "journee", [held("matin")], "clash matin"],
    [
      "what excludes it, by the other household",
      "matin",
      [held("journee", { reservedBy: "other" })],
      "clash journee",
    ],
    [
      "what excludes it, only asked for",
      "matin",
      [held("journee", { reservedBy: null, line: "book" })],
      "clash journee",
    ],
    ["what excludes it, about to be cancelled", "matin", [held("journee", { line: "cancel" })], "allowed"],
    [
      "what excludes it, on another day",
      "matin",
      [held("journee", { date: WEDNESDAY.add({ days: 1 }) })],
      "allowed",
    ],
    ["what excludes it, of another child", "matin", [held("journee", { childId: "tom" })], "allowed"],
    ["not what it requires", "repas", [], "requires matin"],
    ["what it requires", "repas", [held("matin")], "allowed"],
    ["what it requires, asked for", "repas", [held("matin", { reservedBy: null, line: "book" })], "allowed"],
    [
      "what it requires, about to be cancelled",
      "repas",
      [held("matin", { line: "cancel" })],
      "requires matin",
    ],
    [
      "what it requires, by the other household",
      "repas",
      [held("matin", { reservedBy: "other" })],
      "allowed",
    ],
  ])("%s", (_, wanted, places, expected) => {
    expect(bookingOf(wanted, places)).toBe(expected);
  });

  it.each<[string, HeldPlace[], string]>([
    ["while what depends on it stands", [held("matin"), held("repas")], "required-by repas"],
    ["once what depends on it is about to go", [held("matin"), held("repas", { line: "cancel" })], "allowed"],
    [
      "while the other household's depends on it",
      [held("matin"), held("repas", { reservedBy: "other" })],
      "required-by repas",
    ],
  ])("cancelling %s", (_, places, expected) => {
    const { cancellation } = deciderOf(places).decide(statusOf("matin", places));
    const refusal = cancellation?.kind === "refused" ? cancellation.refusal : null;
    const said =
      refusal && "activity" in refusal ? `${refusal.code} ${refusal.activity}` : cancellation?.kind;
    expect(said).toBe(expected);
  });

  it("is cancelled together with what depends on it, unless that can no longer be", () => {
    const together = [held("matin"), held("repas"), held("gouter")];
    const decide = (places: readonly HeldPlace[]) => {
      const decider = deciderOf(places);
      const morning = statusOf("matin", places);
      return decider.decide(morning, decider.onceReleased(morning)).cancellation?.kind;
    };
    expect(decide(together)).toBe("allowed");
    expect(decide([held("matin"), held("repas", { attended: true })])).toBe("refused");
  });
});

describe("a weekly maximum", () => {
  const monday = WEDNESDAY.subtract({ days: 2 });
  it.each([
    ["one other that week", [monday], "allowed"],
    ["two others that week", [monday, monday.add({ days: 1 })], "weekly-maximum"],
    ["two others, one of them the Sunday before", [monday.subtract({ days: 1 }), monday], "allowed"],
    ["two others, one of them the Monday after", [monday, monday.add({ days: 7 })], "allowed"],
    ["one other and the day itself", [monday, WEDNESDAY], "allowed"],
  ])("of two, with %s", (_, dates, expected) => {
    const places = dates.map((date) => held("journee", { date, reservedBy: "other" }));
    const { booking } = deciderOf(places, 2).decide({ ...statusOf("journee", []), reservedBy: null });
    expect(booking.kind === "allowed" ? booking.kind : booking.refusal.code).toBe(expected);
  });

  it("is counted line by line: of four dates asked for, the first two fit", () => {
    const lines = [0, 1, 3, 4].map((days) => ({
      ...statusOf("journee", []),
      date: monday.add({ days }),
      line: "book" as const,
    }));
    const { granted, refused } = settleBasket(lines, deciderOf([], 2));
    expect(granted.map(({ place }) => place.date.dayOfWeek)).toEqual([1, 2]);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(["weekly-maximum", "weekly-maximum"]);
  });
});

describe("settling a basket with relations", () => {
  const settle = (places: readonly HeldPlace[]) => {
    const lines = places
      .filter(({ line }) => line)
      .map(({ activityId }) => statusOf(activityId as Name, places));
    const { granted, refused } = settleBasket(lines, deciderOf(places));
    return {
      granted: granted.map(({ place }) => `${place.line} ${place.activityId}`),
      refused: refused.map(({ place, refusal }) => `${place.activityId} ${refusal.code}`),
    };
  };
  const asked = (name: Name) => held(name, { reservedBy: null, line: "book" });
  const given = (name: Name) => held(name, { line: "cancel" });

  it("books what is required first, and cancels it last, whatever the order of the lines", () => {
    expect(settle([asked("gouter"), asked("repas"), asked("matin")]).granted).toEqual([
      "book matin",
      "book repas",
      "book gouter",
    ]);
    expect(settle([given("matin"), given("gouter"), given("repas")]).granted).toEqual([
      "cancel gouter",
      "cancel repas",
      "cancel matin",
    ]);
  });

  it("swaps the morning for the whole day in one press", () => {
    expect(settle([given("matin"), asked("journee")])).toEqual({
      granted: ["cancel matin", "book journee"],
      refused: [],
    });
  });

  it("refuses what depends on a line that was refused", () => {
    expect(settle([held("journee", { reservedBy: "other" }), asked("matin"), asked("repas")])).toEqual({
      granted: [],
      refused: ["matin clash", "repas requires"],
    });
  });

  it("never leaves a meal without its morning, nor a morning beside a whole day, whatever was asked", () => {
    const line = fc.constantFrom<HeldPlace["line"]>("book", "cancel", null);
    const place = (name: Name) =>
      fc
        .record({ reservedBy: fc.constantFrom<HeldPlace["reservedBy"]>("us", "other", null), line })
        .map((state) => {
          // A line fits what stands: one books what is free, and cancels what is ours.
          const fits = state.line === null || (state.line === "book") === (state.reservedBy === null);
          return held(name, { ...state, line: fits && state.reservedBy !== "other" ? state.line : null });
        });
    fc.assert(
      fc.property(fc.tuple(...NAMES.map(place)), (places) => {
        const had = new Set<string>(places.filter((p) => p.reservedBy !== null).map((p) => p.activityId));
        fc.pre(isSound(had));
        const lines = places.filter((p) => p.line).map((p) => statusOf(p.activityId as Name, places));
        const { granted } = settleBasket(lines, deciderOf(places));
        for (const { place } of granted)
          if (place.line === "book") had.add(place.activityId);
          else had.delete(place.activityId);
        expect(isSound(had)).toBe(true);
      }),
    );
  });

  function isSound(had: ReadonlySet<string>): boolean {
    const has = (name: Name) => had.has(name);
    return (
      !(has("journee") && has("matin")) && (!has("repas") || has("matin")) && (!has("gouter") || has("repas"))
    );
  }
});

describe("the order of what goes together", () => {
  const find = (id: string) => NAMES.map((name) => activityOf(name)).find((activity) => activity.id === id);

  it("counts what an activity stands on", () => {
    expect(NAMES.map((name) => depthOf(name, find))).toEqual([0, 0, 1, 2]);
  });

  it("goes along through others", () => {
    expect(listGoingWith("matin", "required-by", find)).toEqual(["repas", "gouter"]);
    expect(listGoingWith("gouter", "requires", find)).toEqual(["repas", "matin"]);
  });

  it("ends in a circle, which no command lets in", () => {
    const circle = (id: string) => ({
      relations: [{ kind: "requires" as const, activityId: id === "a" ? "b" : "a", name: "" }],
    });
    expect(depthOf("a", circle)).toBeLessThan(10);
    expect(listGoingWith("a", "requires", circle)).toEqual(["b"]);
  });
});
