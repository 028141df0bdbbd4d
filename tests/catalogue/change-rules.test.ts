import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { changeRules, spanOfRule } from "@/lib/catalogue/rules/change-rules";
import { ruleOn } from "@/lib/catalogue/rules/regulation";
import { CRUAS, dated, day, ERAGNY } from "./regulations";

const FIRST = dated(CRUAS, { validFrom: day("2023-09-01") });
const SECOND = dated(ERAGNY, { validFrom: day("2024-09-01") });
const THIRD = dated(CRUAS, { validFrom: day("2025-01-06") });
const NEW = dated(ERAGNY, { validFrom: day("2024-06-01") });

describe("the rules of a regulation after a change", () => {
  it("keep their order, whatever the order they were read in", () => {
    const changed = changeRules([SECOND, FIRST], { kind: "add", rule: NEW });
    expect(changed).toEqual({ kind: "changed", rules: [FIRST, NEW, SECOND] });
  });

  it("take the one that was changed out, also when it begins on another day", () => {
    const changed = changeRules([FIRST, SECOND], { kind: "change", was: SECOND.validFrom, rule: NEW });
    expect(changed).toEqual({ kind: "changed", rules: [FIRST, NEW] });
  });

  it.each([
    [
      "one that begins on the day of another",
      { kind: "add", rule: { ...NEW, validFrom: day("2024-09-01") } },
    ],
    [
      "one that is moved onto the day of another",
      { kind: "change", was: FIRST.validFrom, rule: { ...NEW, validFrom: day("2024-09-01") } },
    ],
  ] as const)("never overlap: %s", (_, change) => {
    expect(changeRules([FIRST, SECOND], change)).toEqual({ kind: "overlap" });
  });

  it("may begin on the day of the very rule that is changed", () => {
    const rule = { ...NEW, validFrom: FIRST.validFrom };
    expect(changeRules([FIRST, SECOND], { kind: "change", was: FIRST.validFrom, rule })).toMatchObject({
      kind: "changed",
    });
  });

  it("say when the one meant has gone, and when it is the last", () => {
    expect(changeRules([FIRST], { kind: "remove", was: SECOND.validFrom })).toEqual({ kind: "gone" });
    expect(changeRules([FIRST], { kind: "change", was: SECOND.validFrom, rule: NEW })).toEqual({
      kind: "gone",
    });
    expect(changeRules([FIRST], { kind: "remove", was: FIRST.validFrom })).toEqual({ kind: "last" });
  });
});

describe("the days of a rule", () => {
  it.each([
    [FIRST, null, "2024-09-01"],
    [SECOND, "2024-09-01", "2025-01-06"],
    [THIRD, "2025-01-06", null],
    [NEW, "2024-06-01", "2024-09-01"],
    [dated(CRUAS, { validFrom: day("2020-01-01") }), null, "2023-09-01"],
  ])("are those on which it is in force: %#", (rule, from, until) => {
    const span = spanOfRule([THIRD, FIRST, SECOND], rule.validFrom);
    expect([span.from?.toString() ?? null, span.until?.toString() ?? null]).toEqual([from, until]);
  });

  it("are exactly those for which `ruleOn` finds it", () => {
    const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => day("2024-01-01").add({ days }));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDay, { minLength: 1, maxLength: 5, selector: String }),
        anyDay,
        (days, date) => {
          const rules = days.map((validFrom) => dated(CRUAS, { validFrom }));
          for (const rule of rules) {
            const { from, until } = spanOfRule(rules, rule.validFrom);
            const within =
              (!from || Temporal.PlainDate.compare(from, date) <= 0) &&
              (!until || Temporal.PlainDate.compare(date, until) < 0);
            expect(within).toBe(ruleOn(rules, date) === rule);
          }
        },
      ),
    );
  });
});
