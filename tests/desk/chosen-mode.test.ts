import { describe, expect, it } from "vitest";
import { chosenMode } from "@/components/desk/settings/chosen-mode";
import { POLICY_NAMES } from "@/lib/desk/settings/schemas";

const kept = { "guardian.city": "review", "shown.guardian.city": "immediate" };

describe("a refused form of the modes", () => {
  it("gives back every field, and what was shown of it", () => {
    expect(POLICY_NAMES).toEqual(
      expect.arrayContaining(["child.diets", "shown.child.diets", ...Object.keys(kept)]),
    );
  });

  it.each([
    ["what was chosen", kept, "immediate", "review"],
    [
      "of a field left alone, what another has made of it",
      { ...kept, "guardian.city": "immediate" },
      "review",
      "review",
    ],
    ["what is stored, when nothing was sent", {}, "immediate", "immediate"],
  ] as const)("shows %s", (_title, sent, stored, expected) => {
    expect(chosenMode(sent, "guardian.city", stored)).toBe(expected);
  });
});
