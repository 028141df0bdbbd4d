import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { blockingPaper, dueDayOf, isOverdue } from "@/lib/catalogue/rules/papers";
import { type HandedIn, isLacking, standingOf } from "@/lib/enrolments/rules/paper-standing";
import { validUntilOf } from "@/lib/enrolments/rules/paper-validity";
import { schoolYearOf } from "@/lib/time/school-year";

const FIRST = Temporal.PlainDate.from("2020-01-01");
const day = fc.integer({ min: 0, max: 3_650 }).map((days) => FIRST.add({ days }));
const compare = Temporal.PlainDate.compare;

describe("whatever the days are", () => {
  it("a yearly paper comes back once a school year, never earlier than it was written", () => {
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        const due = dueDayOf({ yearly: true, dueOn }, today);
        if (!due) throw new Error("It has a day.");
        expect(compare(due, dueOn)).toBeGreaterThanOrEqual(0);
        const year = schoolYearOf(due).from.year;
        expect(year).toBe(Math.max(schoolYearOf(today).from.year, schoolYearOf(dueOn).from.year));
      }),
    );
  });

  it("something blocks exactly when a paper that lacks is overdue, and it is one of those", () => {
    const paper = fc.record({
      label: fc.constantFrom("A", "B", "C"),
      yearly: fc.boolean(),
      dueOn: fc.option(day),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 4 }), day, (papers, today) => {
        const overdue = papers.filter((one) => isOverdue(one, today)).map(({ label }) => label);
        const said = blockingPaper(papers, today);
        if (overdue.length === 0) expect(said).toBeNull();
        else expect(overdue).toContain(said);
      }),
    );
  });

  it("what was handed in today holds today, and lacks only when every paper of it was refused", () => {
    const states = fc.array(
      fc.record({
        own: fc.boolean(),
        state: fc.constantFrom("sent", "accepted", "refused"),
        yearly: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(states, day, (papers, today) => {
        const handedIn = papers.map(
          ({ own, state, yearly }, index): HandedIn => ({
            id: String(index),
            own,
            state,
            validUntil: validUntilOf({ yearly }, today),
            sentAt: Temporal.Instant.fromEpochMilliseconds(index),
          }),
        );
        const lacks = isLacking(standingOf(handedIn, today));
        expect(lacks).toBe(papers.every(({ state }) => state === "refused"));
      }),
    );
  });
});
