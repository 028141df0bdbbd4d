import { describe, expect, it } from "vitest";
import type { HeldPlace } from "@/lib/reservations/rules/ledger";
import { settleBasket } from "@/lib/reservations/rules/settle-basket";
import { bookingOf, deciderOf, held, type Name, statusOf, WEDNESDAY } from "./relations.scene";

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
