import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "@/lib/audit";

describe("what changed between two states", () => {
  it("is each field that differs, as it was and as it is", () => {
    const before = { Nom: "Cantine", Places: "60", Couleur: null };
    const after = { Nom: "Cantine", Places: "48", Couleur: "vert" };
    expect(changesBetween(before, after)).toEqual([
      { field: "Places", before: "60", after: "48" },
      { field: "Couleur", before: null, after: "vert" },
    ]);
  });

  it("takes empty, null and absent for the same nothing", () => {
    expect(changesBetween({ a: "", b: null }, { a: null, c: "" })).toEqual([]);
    expect(changesBetween({ a: "x" }, {})).toEqual([{ field: "a", before: "x", after: null }]);
  });

  it("is nothing of a state and itself, and turns round when the two do", () => {
    const states = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.option(fc.constantFrom("", "x", "y")));
    fc.assert(
      fc.property(states, states, (one, other) => {
        expect(changesBetween(one, one)).toEqual([]);
        const turned = changesBetween(other, one).map((change) => ({
          field: change.field,
          before: change.after,
          after: change.before,
        }));
        const byField = (list: typeof turned) => [...list].sort((a, b) => a.field.localeCompare(b.field));
        expect(byField(turned)).toEqual(byField(changesBetween(one, other)));
      }),
    );
  });
});
