import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRuleInput, saveRuleInput } from "@/lib/reservations/regulation/schemas";
import { fieldsOfRule, RULE_FIELDS } from "@/lib/reservations/rules/rule-fields";
import {
  BOISEMONT,
  CRUAS,
  dated,
  ERAGNY,
  MOUANS,
  THE_20TH,
  VAILHAUQUES,
} from "@/tests/catalogue/regulations";

const read = (fields: object) => describeRuleInput.safeParse(fields);
const faults = (fields: object) => read(fields).error?.issues.map(({ path }) => path.join(".")) ?? [];
const CRUAS_FIELDS = fieldsOfRule(dated(CRUAS));

describe("the form of a rule", () => {
  const kinds = [CRUAS, BOISEMONT, VAILHAUQUES, ERAGNY, MOUANS, THE_20TH, { kind: "none" }] as const;

  it("gives back every rule that it shows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...kinds),
        fc.option(fc.integer({ min: 1, max: 7 })),
        fc.boolean(),
        (booking, cancellation, weeklyMaximum, isLate) => {
          const rule = dated(booking, {
            cancellation,
            weeklyMaximum,
            late: isLate ? { kind: "accepted", surcharge: "majoration de 1 €" } : { kind: "refused" },
          });
          const fields = fieldsOfRule(rule);
          expect(Object.keys(fields).filter((name) => !RULE_FIELDS.includes(name))).toEqual([]);
          expect(read(fields).data?.rule).toEqual(rule);
        },
      ),
    );
  });

  it.each([
    ["no kind", { "booking.kind": "" }, ["booking.kind"]],
    ["a kind that nobody wrote", { "booking.kind": "never" }, ["booking.kind"]],
    ["no number of days", { "booking.days": "" }, ["booking.days"]],
    ["days below nought", { "booking.days": "-1" }, ["booking.days"]],
    ["half a day", { "booking.days": "1.5" }, ["booking.days"]],
    ["more than a year", { "booking.days": "367" }, ["booking.days"]],
    ["an hour that is none", { "booking.days-time": "24:00" }, ["booking.days-time"]],
    ["no first day", { validFrom: "" }, ["validFrom"]],
    ["a day that does not exist", { validFrom: "2024-02-30" }, ["validFrom"]],
    ["a year of another age", { validFrom: "0024-09-01" }, ["validFrom"]],
    ["a surcharge without words", { late: "accepted", surcharge: "  " }, ["surcharge"]],
    ["eight days a week", { weeklyMaximum: "8" }, ["weeklyMaximum"]],
    ["no weekday at all", { "booking.kind": "per-weekday" }, ["booking.kind"]],
    [
      "a limit without its weekday",
      { "booking.kind": "per-weekday", "booking.service1.time": "09:00" },
      ["booking.service1.weekday", "booking.service1.weeks"],
    ],
    [
      "a 32nd",
      {
        "booking.kind": "day-of-month-before",
        "booking.month-day": "32",
        "booking.months": "1",
        "booking.month-time": "18:00",
      },
      ["booking.month-day"],
    ],
  ])("says what is wrong with %s", (_, typed, names) => {
    expect(faults({ ...CRUAS_FIELDS, ...typed })).toEqual(names);
  });

  it("takes a time with its seconds, as some browsers send it, and keeps what was typed", () => {
    const { data } = read({ ...CRUAS_FIELDS, "booking.days-time": "12:00:00" });
    expect(data?.rule.booking).toEqual(CRUAS);
    expect(data?.typed["booking.days-time"]).toBe("12:00:00");
  });

  it("does not stumble over fields that nobody asked for", () => {
    const id = "0198f3a2-7c41-7d20-9a51-6f2b8c0e4d17";
    const sent = { ...CRUAS_FIELDS, id, version: "3", was: "", shown: "", rule: "x", typed: "y" };
    expect(saveRuleInput.parse(sent)).toMatchObject({ id, version: 3, was: null, rule: dated(CRUAS) });
  });
});
