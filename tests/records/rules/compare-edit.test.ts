import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Compared, compareEdit } from "@/lib/records/rules/compare-edit";

describe("what became of a field between the opening of a form and its sending", () => {
  it.each<[string, string | null | undefined, string | null, string | null, Compared]>([
    ["left alone", "Reims", "Reims", "Reims", "kept"],
    ["left alone, changed elsewhere", "Reims", "Reims", "Épernay", "kept"],
    ["changed here", "Reims", "Épernay", "Reims", "changed"],
    ["emptied here", "Reims", null, "Reims", "changed"],
    ["changed here and elsewhere", "Reims", "Épernay", "Aÿ", "conflict"],
    ["emptied here, changed elsewhere", "Reims", null, "Aÿ", "conflict"],
    ["changed here and elsewhere to the same", "Reims", "Aÿ", "Aÿ", "kept"],
    ["typed without knowing what was shown", undefined, "Aÿ", "Reims", "conflict"],
    ["typed as it stands without knowing what was shown", undefined, "Reims", "Reims", "kept"],
    ["empty, and shown as empty", null, null, null, "kept"],
  ])("%s", (_, base, typed, current, compared) => {
    expect(compareEdit({ base, typed, current })).toBe(compared);
  });

  it("never writes over what one has not seen", () => {
    const value = fc.constantFrom("a", "b", "c", null);
    fc.assert(
      fc.property(value, value, value, (base, typed, current) => {
        if (compareEdit({ base, typed, current }) === "changed") expect(current).toBe(base);
      }),
    );
  });
});
