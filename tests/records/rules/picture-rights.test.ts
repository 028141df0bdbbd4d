import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currentAnswers,
  decidePictureRight,
  type PictureAnswer,
  PURPOSES,
} from "@/lib/records/rules/picture-rights";

const say = (guardianId: string, granted: boolean): PictureAnswer => ({
  guardianId,
  medium: "photo",
  place: "press",
  granted,
});
const decide = (answers: PictureAnswer[], guardians: string[]) =>
  decidePictureRight(answers, guardians, "photo-press");

describe("a child's pictures", () => {
  it.each<[string, PictureAnswer[], string[], boolean]>([
    ["nobody has the authority", [say("a", true)], [], false],
    ["nobody has answered", [], ["a"], false],
    ["the only one says yes", [say("a", true)], ["a"], true],
    ["the only one says no", [say("a", false)], ["a"], false],
    ["both say yes", [say("a", true), say("b", true)], ["a", "b"], true],
    ["one has not answered", [say("a", true)], ["a", "b"], false],
    ["one says no", [say("a", true), say("b", false)], ["a", "b"], false],
    ["a yes is taken back", [say("a", true), say("a", false)], ["a"], false],
    ["a no becomes a yes", [say("a", false), say("a", true)], ["a"], true],
    ["who has no authority says no", [say("a", true), say("c", false)], ["a"], true],
    ["only who has no authority says yes", [say("c", true)], ["a"], false],
  ])("when %s", (_when, answers, guardians, allowed) => {
    expect(decide(answers, guardians)).toBe(allowed);
  });

  it("are decided for each purpose by itself", () => {
    const allowed = PURPOSES.filter((purpose) => decidePictureRight([say("a", true)], ["a"], purpose));
    expect(allowed).toEqual(["photo-press"]);
    expect(PURPOSES).toHaveLength(6);
  });

  const answer = fc.record({
    guardianId: fc.constantFrom("a", "b", "c"),
    medium: fc.constantFrom("photo" as const, "video" as const),
    place: fc.constantFrom("internal" as const, "website" as const, "press" as const),
    granted: fc.boolean(),
  });

  it("are allowed exactly where each one's last word is yes", () => {
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 40 }),
        fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }),
        fc.constantFrom(...PURPOSES),
        (answers, guardians, purpose) => {
          const lastWord = (id: string) =>
            answers.findLast((one) => one.guardianId === id && `${one.medium}-${one.place}` === purpose)
              ?.granted;
          expect(decidePictureRight(answers, guardians, purpose)).toBe(
            guardians.every((id) => lastWord(id) === true),
          );
        },
      ),
    );
  });

  it("are never allowed more by one guardian more", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), fc.constantFrom(...PURPOSES), (answers, purpose) => {
        const [few, many] = [
          ["a", "b"],
          ["a", "b", "c"],
        ].map((who) => decidePictureRight(answers, who, purpose));
        expect(many && !few).toBe(false);
      }),
    );
  });

  it("keep no answer that was not given", () => {
    expect(currentAnswers([say("a", true)], "b").size).toBe(0);
  });
});
