import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type DatedWindow, windowsOn } from "@/lib/catalogue/rules/booking-window";
import { describeRefusal } from "@/lib/reservations/places/describe-refusal";
import { decideBooking } from "@/lib/reservations/rules/decide-booking";
import type { BookingFacts, Decision } from "@/lib/reservations/rules/facts";
import { plain } from "@/tests/setup/plain";

const PARIS = "Europe/Paris";
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const span = (opensAt: string | null, closesAt: string | null) => ({
  opensAt: opensAt === null ? null : at(opensAt),
  closesAt: closesAt === null ? null : at(closesAt),
});

/** A Thursday of the autumn holidays, whose deadline is the Thursday before at six. */
const free: BookingFacts = {
  serviceDate: day("2026-10-29"),
  closure: null,
  audience: { minAge: null, maxAge: null, levels: null },
  birthDate: day("2019-01-01"),
  level: null,
  enrolments: [{ startsOn: day("2026-09-01"), endsOn: null }],
  missingPiece: null,
  windows: [],
  reservedByOtherHousehold: false,
  clash: null,
  lacks: null,
  weekly: null,
  deadline: at("2026-10-22T16:00:00Z"),
  late: { kind: "refused" },
  start: at("2026-10-29T07:00:00Z"),
  capacity: 24,
  taken: 0,
};

/** "allowed", or the refusal's code. */
const answer = (decision: Decision) => (decision.kind === "allowed" ? decision.kind : decision.refusal.code);
const decide = (change: Partial<BookingFacts>, now: string) => decideBooking({ ...free, ...change }, at(now));
const sentence = (change: Partial<BookingFacts>, now: string) => {
  const decision = decide(change, now);
  if (decision.kind === "allowed") throw new RangeError("Nothing to say of an allowed booking.");
  return plain(describeRefusal(decision.refusal, PARIS));
};

describe("a booking window", () => {
  const monday = span("2026-09-28T06:30:00Z", "2026-10-09T16:00:00Z");

  it.each([
    ["before it opens", "2026-09-28T06:29:59.999Z", "window-not-open"],
    ["as it opens", "2026-09-28T06:30:00Z", "allowed"],
    ["just after", "2026-09-28T06:30:00.001Z", "allowed"],
    ["just before it closes", "2026-10-09T15:59:59.999Z", "allowed"],
    ["as it closes", "2026-10-09T16:00:00Z", "allowed"],
    ["after it has closed", "2026-10-09T16:00:00.001Z", "window-closed"],
  ])("%s: %s", (_, now, expected) => {
    expect(answer(decide({ windows: [monday] }, now))).toBe(expected);
  });

  it("says when it opens, and when it closed", () => {
    expect(sentence({ windows: [monday] }, "2026-09-01T00:00:00Z")).toBe(
      "Les réservations ouvrent le lundi 28 septembre à 8 h 30.",
    );
    expect(sentence({ windows: [monday] }, "2026-10-10T00:00:00Z")).toBe(
      "Les réservations ont fermé le vendredi 9 octobre à 18 h 00.",
    );
  });

  it.each([
    ["no end", span("2026-09-28T06:30:00Z", null), "2026-10-22T16:00:00Z", "allowed"],
    [
      "no end, before it opens",
      span("2026-09-28T06:30:00Z", null),
      "2020-01-01T00:00:00Z",
      "window-not-open",
    ],
    ["no beginning", span(null, "2026-10-09T16:00:00Z"), "2020-01-01T00:00:00Z", "allowed"],
    ["no beginning, closed", span(null, "2026-10-09T16:00:00Z"), "2026-10-10T00:00:00Z", "window-closed"],
    ["neither", span(null, null), "2026-10-01T00:00:00Z", "allowed"],
  ])("with %s", (_, window, now, expected) => {
    expect(answer(decide({ windows: [window] }, now))).toBe(expected);
  });

  it("leaves the deadline standing inside it, and comes before it outside", () => {
    const long = span("2026-09-28T06:30:00Z", "2026-10-28T00:00:00Z");
    expect(answer(decide({ windows: [long] }, "2026-10-22T16:00:00.001Z"))).toBe("deadline-passed");
    expect(answer(decide({ windows: [monday] }, "2026-10-22T16:00:00.001Z"))).toBe("window-closed");
  });

  it("says until when the day can be booked: its closing, unless the deadline comes first", () => {
    const limitOf = (closesAt: string | null) => {
      const windows = [span("2026-09-28T06:30:00Z", closesAt)];
      return decide({ windows }, "2026-10-01T00:00:00Z");
    };
    expect(limitOf("2026-10-09T16:00:00Z")).toMatchObject({ deadline: at("2026-10-09T16:00:00Z") });
    expect(limitOf("2026-10-25T16:00:00Z")).toMatchObject({ deadline: free.deadline });
    expect(limitOf(null)).toMatchObject({ deadline: free.deadline });
  });
});

describe("several windows over one day", () => {
  const early = span("2026-09-07T06:30:00Z", "2026-09-11T16:00:00Z");
  const main = span("2026-09-28T06:30:00Z", "2026-10-09T16:00:00Z");
  const long = span("2026-10-05T06:30:00Z", "2026-10-16T16:00:00Z");

  it.each([
    ["before all of them", "2026-09-01T00:00:00Z", "window-not-open"],
    ["in the first alone", "2026-09-08T00:00:00Z", "allowed"],
    ["between them", "2026-09-20T00:00:00Z", "window-not-open"],
    ["where two overlap", "2026-10-06T00:00:00Z", "allowed"],
    ["in the last alone", "2026-10-12T00:00:00Z", "allowed"],
    ["after all of them", "2026-10-17T00:00:00Z", "window-closed"],
  ])("%s, in whatever order they come: %s", (_, now, expected) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([early, main, long], { minLength: 3 }), (windows) => {
        expect(answer(decide({ windows }, now))).toBe(expected);
      }),
    );
  });

  it.each([
    ["2026-09-01T00:00:00Z", "Les réservations ouvrent le lundi 7 septembre à 8 h 30."],
    ["2026-09-20T00:00:00Z", "Les réservations ouvrent le lundi 28 septembre à 8 h 30."],
    ["2026-10-17T00:00:00Z", "Les réservations ont fermé le vendredi 16 octobre à 18 h 00."],
  ])("at %s says the opening that comes soonest, else the last closing", (now, expected) => {
    for (const windows of [
      [early, main, long],
      [long, main, early],
    ])
      expect(sentence({ windows }, now)).toBe(expected);
  });

  it("can be booked until the last of those that are open closes", () => {
    expect(decide({ windows: [main, long] }, "2026-10-06T00:00:00Z")).toMatchObject({
      deadline: at("2026-10-16T16:00:00Z"),
    });
    expect(decide({ windows: [main, early] }, "2026-10-06T00:00:00Z")).toMatchObject({
      deadline: at("2026-10-09T16:00:00Z"),
    });
  });
});

describe("the windows that govern a day", () => {
  const autumn: DatedWindow = {
    ...span(null, null),
    startsOn: day("2026-10-17"),
    endsOn: day("2026-11-01"),
  };
  const week: DatedWindow = { ...autumn, startsOn: day("2026-10-26"), endsOn: day("2026-10-30") };

  it.each([
    ["2026-10-16", 0],
    ["2026-10-17", 1],
    ["2026-10-25", 1],
    ["2026-10-26", 2],
    ["2026-10-30", 2],
    ["2026-10-31", 1],
    ["2026-11-01", 1],
    ["2026-11-02", 0],
  ])("on %s are %i of two", (date, expected) => {
    expect(windowsOn([autumn, week], day(date))).toHaveLength(expected);
  });
});

describe("a late booking", () => {
  const late = { kind: "accepted", surcharge: "majoration de 1 €" } as const;

  it.each([
    ["just before the deadline", "2026-10-22T15:59:59.999Z", null],
    ["at the deadline", "2026-10-22T16:00:00Z", null],
    ["just after the deadline", "2026-10-22T16:00:00.001Z", late.surcharge],
    ["just before the start", "2026-10-29T06:59:59.999Z", late.surcharge],
    ["at the start", "2026-10-29T07:00:00Z", late.surcharge],
  ])("%s is allowed, surcharge: %s", (_, now, surcharge) => {
    const deadline = surcharge === null ? free.deadline : free.start;
    expect(decide({ late }, now)).toEqual({ kind: "allowed", deadline, surcharge });
  });

  it("is over once the opening has started, with the deadline in the refusal", () => {
    expect(decide({ late }, "2026-10-29T07:00:00.001Z")).toEqual({
      kind: "refused",
      refusal: { code: "deadline-passed", deadline: free.deadline },
    });
  });

  it("does not give a place on a full day, to another class, or once the window has closed", () => {
    const now = "2026-10-23T00:00:00Z";
    expect(answer(decide({ late, taken: 24 }, now))).toBe("full");
    expect(answer(decide({ late, audience: { ...free.audience, levels: ["CP"] } }, now))).toBe(
      "level-unknown",
    );
    const windows = [span(null, "2026-10-22T18:00:00Z")];
    expect(answer(decide({ late, windows }, now))).toBe("window-closed");
    expect(decide({ late, windows }, "2026-10-22T17:00:00Z")).toMatchObject({
      deadline: at("2026-10-22T18:00:00Z"),
      surcharge: late.surcharge,
    });
  });

  it("has nothing to add where the day can be booked until it starts", () => {
    expect(decide({ late, deadline: free.start }, free.start.toString())).toMatchObject({ surcharge: null });
    expect(answer(decide({ late, deadline: free.start }, "2026-10-29T07:00:00.001Z"))).toBe(
      "deadline-passed",
    );
  });
});

describe("a class range", () => {
  const now = "2026-10-01T00:00:00Z";
  const audience = { minAge: 3, maxAge: null, levels: ["CP", "CE1"] };

  it.each([
    ["CP", ["CP", "CE1"], "allowed"],
    ["CE1", ["CP", "CE1"], "allowed"],
    ["CE2", ["CP", "CE1"], "wrong-level"],
    ["CP ", ["CP"], "wrong-level"],
    [null, ["CP"], "level-unknown"],
    [null, null, "allowed"],
    ["CM2", null, "allowed"],
  ])("a child of %s, classes %j: %s", (level, levels, expected) => {
    expect(answer(decide({ level, audience: { ...audience, levels } }, now))).toBe(expected);
  });

  it("is said after the age and before the enrolment, in words", () => {
    const enrolments: BookingFacts["enrolments"] = [];
    const young = { birthDate: day("2024-01-01") };
    expect(sentence({ audience, enrolments, level: "CM2", ...young }, now)).toBe("À partir de 3 ans.");
    expect(sentence({ audience, enrolments, level: "CM2" }, now)).toBe("Réservé aux classes : CP, CE1.");
    expect(sentence({ audience, enrolments }, now)).toBe(
      "La classe de votre enfant n’est pas connue de la mairie.",
    );
    expect(answer(decide({ audience, enrolments, level: "CP" }, now))).toBe("not-enrolled");
  });
});

const anyInstant = fc
  .integer({ min: -60 * 24 * 60, max: 10 * 24 * 60 })
  .map((minutes) => free.start.add({ minutes }));
const anyEnd = fc.option(anyInstant, { nil: null });
const anyFacts: fc.Arbitrary<BookingFacts> = fc
  .record({
    windows: fc.array(fc.record({ opensAt: anyEnd, closesAt: anyEnd }), { maxLength: 4 }),
    accepted: fc.boolean(),
    minutesBefore: fc.nat(30 * 24 * 60),
    taken: fc.constantFrom(0, 24),
  })
  .map(({ windows, accepted, minutesBefore, taken }) => ({
    ...free,
    windows,
    taken,
    deadline: free.start.subtract({ minutes: minutesBefore }),
    late: accepted ? { kind: "accepted", surcharge: "majoration" } : { kind: "refused" },
  }));

/** Where an answer may change: the ends of what holds, and a second to either side. */
function momentsOf({ windows, deadline, start }: BookingFacts): Temporal.Instant[] {
  const ends = windows.flatMap(({ opensAt, closesAt }) => [opensAt ?? [], closesAt ?? []].flat());
  return [deadline, start, ...ends].flatMap((end) => [-1, 0, 1].map((seconds) => end.add({ seconds })));
}

describe("whatever the windows and the late booking are", () => {
  it("a later now never turns a passed deadline into a place", () => {
    let passed = 0;
    fc.assert(
      fc.property(anyFacts, anyInstant, fc.nat(60 * 24 * 60), (facts, now, minutes) => {
        if (answer(decideBooking(facts, now)) !== "deadline-passed") return;
        passed += 1;
        for (const then of [now.add({ minutes }), ...momentsOf(facts)])
          if (Temporal.Instant.compare(then, now) >= 0)
            expect(decideBooking(facts, then).kind).toBe("refused");
      }),
      { numRuns: 1_000 },
    );
    expect(passed).toBeGreaterThan(50);
  });

  it("the limit of an allowed booking is still allowed on the same terms, and the next instant is not", () => {
    let allowed = 0;
    fc.assert(
      fc.property(anyFacts, anyInstant, (facts, now) => {
        const decision = decideBooking(facts, now);
        if (decision.kind === "refused") return;
        allowed += 1;
        const { surcharge } = decision;
        expect(Temporal.Instant.compare(now, decision.deadline)).toBeLessThanOrEqual(0);
        expect(decideBooking(facts, decision.deadline)).toMatchObject({ kind: "allowed", surcharge });
        const next = decideBooking(facts, decision.deadline.add({ nanoseconds: 1 }));
        const reopens = facts.windows.some(
          ({ opensAt }) => opensAt && Temporal.Instant.compare(opensAt, now) > 0,
        );
        if (!reopens && next.kind === "allowed") expect(next.surcharge).not.toBe(surcharge);
      }),
      { numRuns: 1_000 },
    );
    expect(allowed).toBeGreaterThan(50);
  });

  it("outside every window nothing is allowed, and without any the deadline alone decides", () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (facts, now) => {
        const open = facts.windows.some(
          ({ opensAt, closesAt }) =>
            (!opensAt || Temporal.Instant.compare(opensAt, now) <= 0) &&
            (!closesAt || Temporal.Instant.compare(now, closesAt) <= 0),
        );
        const unbounded = answer(decideBooking({ ...facts, windows: [] }, now));
        const decided = answer(decideBooking(facts, now));
        if (open || facts.windows.length === 0) expect(decided).toBe(unbounded);
        else expect(decided).toMatch(/^window-(not-open|closed)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
