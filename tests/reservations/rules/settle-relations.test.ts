import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeldPlace } from "@/lib/reservations/rules/ledger";
import { depthOf, listGoingWith } from "@/lib/reservations/rules/relations";
import { settleBasket } from "@/lib/reservations/rules/settle-basket";
import { activityOf, deciderOf, held, NAMES, type Name, statusOf } from "./relations.scene";

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
