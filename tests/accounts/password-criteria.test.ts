import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newPasswordInput } from "@/lib/accounts/passwords/schemas";
import {
  isStorable,
  isStrongEnough,
  judgePassword,
  PASSWORD_CRITERIA,
  PASSWORD_MOST,
} from "@/lib/accounts/rules/password-criteria";

const GOOD = "Cinq-Pommes7";
const failing = (password: string, repeated = password) => {
  const verdict = judgePassword(password, repeated);
  return PASSWORD_CRITERIA.filter((criterion) => !verdict[criterion]);
};

describe("the five criteria", () => {
  it.each<[string, readonly string[]]>([
    [GOOD, []],
    ["", ["length", "upper", "lower", "digitAndSymbol", "same"]],
    ["aA1!aaa", ["length"]],
    ["aA1!aaaa", []],
    ["cinq-pommes7", ["upper"]],
    ["CINQ-POMMES7", ["lower"]],
    ["Cinq-Pommes", ["digitAndSymbol"]],
    ["CinqPommes7", ["digitAndSymbol"]],
    ["Cinq Pommes 7", ["digitAndSymbol"]],
    ["ÉTÉ-à-deux7", []],
    ["ßtraßen-7", ["upper"]],
    ["Ωμέγα-٧٧٧", []],
    ["Pommes7€€", []],
    ["Pommes7🍏", []],
    ["Aa1🍏", ["length"]],
  ])("in %s fail: %s", (password, expected) => {
    expect(failing(password)).toEqual(expected);
  });

  it("count é once, however it is made, and find both makings the same", () => {
    const [composed, apart] = ["Étés-7é!", "Étés-7é!"].map((text, index) =>
      text.normalize(index === 0 ? "NFC" : "NFD"),
    ) as [string, string];
    expect(apart.length).toBeGreaterThan(composed.length);
    expect(failing(composed, apart)).toEqual([]);
    expect(failing("Été-7a!".normalize("NFD"))).toEqual(["length"]);
  });

  it("call two passwords the same only when they are, capitals and spaces too", () => {
    for (const other of ["cinq-Pommes7", `${GOOD} `, "", "Cinq-Pommes"])
      expect(failing(GOOD, other)).toEqual(["same"]);
  });
});

describe("whatever is typed", () => {
  const typed = fc.string({ unit: "grapheme", maxLength: 60 });

  it("a password that is good stays so when more is typed after it", () => {
    fc.assert(
      fc.property(typed, (tail) => {
        expect(isStrongEnough(GOOD + tail)).toBe(true);
      }),
    );
  });

  it("the form accepts what is strong and storable, and nothing else", () => {
    const near = fc.oneof(
      typed,
      fc.string({ unit: fc.constantFrom("a", "É", "7", "!", "\0", " "), maxLength: 260 }),
    );
    fc.assert(
      fc.property(near, (password) => {
        const accepted = newPasswordInput.safeParse({ password, repeated: password }).success;
        expect(accepted).toBe(isStrongEnough(password) && isStorable(password));
      }),
      { numRuns: 1_000 },
    );
  });

  it("the form says which of the two fields is wrong", () => {
    const refused = newPasswordInput.safeParse({ password: GOOD, repeated: `${GOOD}!` });
    expect(refused.error?.issues).toMatchObject([{ path: ["repeated"], message: /différents/ }]);
  });
});

it("refuses what is too long or cannot be stored, at once", () => {
  const start = performance.now();
  const tries = ["Aa1!".repeat(2_500), `${GOOD}\0`, `${"A".repeat(PASSWORD_MOST - 2)}a1!`];
  for (const password of tries) {
    expect(isStorable(password)).toBe(false);
    expect(newPasswordInput.safeParse({ password, repeated: password }).success).toBe(false);
  }
  expect(isStorable(`${"A".repeat(PASSWORD_MOST - 3)}a1!`)).toBe(true);
  expect(performance.now() - start).toBeLessThan(500);
});
