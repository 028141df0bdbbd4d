import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { findMisfit, isFor, isForWithin } from "@/lib/catalogue/rules/audience";
import { blockingPaper, dueDayOf, isOverdue } from "@/lib/catalogue/rules/papers";
import { askBounds } from "@/lib/enrolments/rules/ask-bounds";
import { enrolmentStateOn } from "@/lib/enrolments/rules/enrolment-state";
import { type HandedIn, isLacking, standingOf } from "@/lib/enrolments/rules/paper-standing";
import { validUntilOf } from "@/lib/enrolments/rules/paper-validity";

const day = (text: string) => Temporal.PlainDate.from(text);

describe("when a paper is due", () => {
  it.each([
    ["2024-05-31", false, "2026-01-10", "2024-05-31"],
    ["2024-05-31", true, "2024-05-22", "2024-05-31"],
    ["2023-10-15", true, "2024-05-22", "2023-10-15"],
    ["2023-10-15", true, "2024-08-31", "2023-10-15"],
    ["2023-10-15", true, "2024-09-01", "2024-10-15"],
    ["2023-10-15", true, "2026-05-22", "2025-10-15"],
    ["2025-10-15", true, "2024-05-22", "2025-10-15"],
    ["2024-02-29", true, "2025-01-10", "2025-02-28"],
  ])("written for %s (yearly: %s), on %s it is %s", (dueOn, yearly, today, due) => {
    expect(dueDayOf({ yearly, dueOn: day(dueOn) }, day(today))?.toString()).toBe(due);
  });

  it.each([
    ["2024-05-30", false],
    ["2024-05-31", false],
    ["2024-06-01", true],
  ])("of 31 May, on %s it is overdue: %s", (today, overdue) => {
    expect(isOverdue({ yearly: false, dueOn: day("2024-05-31") }, day(today))).toBe(overdue);
  });

  it("without a day it never blocks", () => {
    expect(isOverdue({ yearly: true, dueOn: null }, day("2030-01-01"))).toBe(false);
    expect(blockingPaper([{ label: "A", yearly: true, dueOn: null }], day("2030-01-01"))).toBeNull();
  });

  it("of several, the one that is overdue longest is said", () => {
    const paper = (label: string, dueOn: string) => ({ label, yearly: false, dueOn: day(dueOn) });
    const papers = [paper("B", "2024-05-20"), paper("C", "2024-05-10"), paper("A", "2024-06-30")];
    expect(blockingPaper(papers, day("2024-05-22"))).toBe("C");
    expect(blockingPaper(papers, day("2024-05-10"))).toBeNull();
    expect(blockingPaper([], day("2024-05-22"))).toBeNull();
  });
});

describe("how long a paper holds", () => {
  it.each([
    ["2024-05-22", "2024-08-31"],
    ["2024-06-30", "2024-08-31"],
    ["2024-07-01", "2025-08-31"],
    ["2024-08-31", "2025-08-31"],
    ["2024-09-01", "2025-08-31"],
    ["2024-12-31", "2025-08-31"],
  ])("a yearly one sent on %s: until %s", (sent, until) => {
    expect(validUntilOf({ yearly: true }, day(sent))?.toString()).toBe(until);
  });
  it("another one for good", () => {
    expect(validUntilOf({ yearly: false }, day("2024-05-22"))).toBeNull();
  });
});

describe("how a child stands with a paper", () => {
  const paper = (
    state: HandedIn["state"],
    { own = true, until = "2024-08-31" as string | null, at = "2024-05-01T08:00:00Z" } = {},
  ): HandedIn => ({
    id: at,
    own,
    state,
    validUntil: until === null ? null : day(until),
    sentAt: Temporal.Instant.from(at),
  });
  const later = "2024-05-02T08:00:00Z";

  it.each([
    ["nothing", [], "missing", true],
    ["one sent", [paper("sent")], "sent", false],
    ["one accepted", [paper("accepted")], "accepted", false],
    ["one accepted for good", [paper("accepted", { until: null })], "accepted", false],
    ["one refused", [paper("refused")], "refused", true],
    ["one of a year that is over", [paper("accepted", { until: "2024-05-21" })], "missing", true],
    [
      "one that holds today for the last time",
      [paper("accepted", { until: "2024-05-22" })],
      "accepted",
      false,
    ],
    ["a refused one of a year that is over", [paper("refused", { until: "2023-08-31" })], "missing", true],
    [
      "one accepted, then one refused",
      [paper("accepted"), paper("refused", { at: later })],
      "accepted",
      false,
    ],
    ["one accepted, then one sent", [paper("accepted"), paper("sent", { at: later })], "sent", false],
    ["the other household's", [paper("accepted", { own: false })], "given-by-other", false],
    ["the other household's, not yet looked at", [paper("sent", { own: false })], "given-by-other", false],
    ["the other household's, refused", [paper("refused", { own: false })], "missing", true],
    [
      "the own refused, the other's sent",
      [paper("refused"), paper("sent", { own: false })],
      "given-by-other",
      false,
    ],
    ["both households'", [paper("accepted", { own: false }), paper("sent")], "sent", false],
  ] as const)("%s: %s", (_, papers, kind, lacks) => {
    const standing = standingOf(papers, day("2024-05-22"));
    expect(standing.kind).toBe(kind);
    expect(isLacking(standing)).toBe(lacks);
  });
});

describe("from when on an enrolment can be asked for", () => {
  it.each([
    ["2024-05-22", null, "2024-05-22", "2025-08-31"],
    ["2024-09-01", null, "2024-09-01", "2026-08-31"],
    ["2024-07-20", "2024-08-31", "2024-09-01", "2025-08-31"],
  ])("on %s, enrolled until %s: from %s to %s", (today, until, earliest, latest) => {
    const bounds = askBounds(day(today), until === null ? null : day(until));
    expect([bounds.earliest.toString(), bounds.latest.toString()]).toEqual([earliest, latest]);
  });
});

describe("whom an activity is for", () => {
  const child = { birthDate: day("2018-05-22"), level: "CP" as string | null };
  const everybody = { minAge: null, maxAge: null, levels: null };
  it.each([
    ["everybody", everybody, child, true],
    ["from 6, on the very birthday", { ...everybody, minAge: 6 }, child, true],
    ["from 7", { ...everybody, minAge: 7 }, child, false],
    ["up to 6", { ...everybody, maxAge: 6 }, child, true],
    ["up to 5", { ...everybody, maxAge: 5 }, child, false],
    ["its level", { ...everybody, levels: ["CP", "CE1"] }, child, true],
    ["another level", { ...everybody, levels: ["CM2"] }, child, false],
    [
      "a level, of a child whose level nobody knows",
      { ...everybody, levels: ["CP"] },
      { ...child, level: null },
      false,
    ],
  ])("%s", (_, audience, of, expected) => {
    expect(isFor(audience, of, day("2024-05-22"))).toBe(expected);
  });

  it("says why not, the age before the level", () => {
    const grown = { ...everybody, minAge: 7, levels: ["CM2"] };
    const on = day("2024-05-22");
    expect(findMisfit(grown, child, on)).toEqual({ code: "too-young", minAge: 7 });
    expect(findMisfit({ ...grown, minAge: null }, child, on)).toEqual({
      code: "wrong-level",
      levels: ["CM2"],
    });
  });

  it.each([
    ["7 on its last day", { ...everybody, minAge: 7 }, "2025-05-22", true],
    ["7 on the day after", { ...everybody, minAge: 7 }, "2025-05-21", false],
    ["6 on its first days alone", { ...everybody, maxAge: 6 }, "2025-05-22", true],
    ["too old from its first day on", { ...everybody, maxAge: 5 }, "2025-05-22", false],
    ["of another level", { ...everybody, minAge: 7, levels: ["CE1"] }, "2025-05-22", false],
  ])("over a span, one who is %s", (_, audience, until, expected) => {
    const span = { earliest: day("2024-05-22"), latest: day(until) };
    expect(isForWithin(audience, child, span)).toBe(expected);
  });
});

it.each([
  ["2024-05-22", null, "current"],
  ["2024-05-23", null, "coming"],
  ["2023-09-01", "2024-05-22", "current"],
  ["2023-09-01", "2024-05-21", "over"],
])("an enrolment from %s to %s is %s on 22 May 2024", (from, until, state) => {
  const span = { startsOn: day(from), endsOn: until === null ? null : day(until) };
  expect(enrolmentStateOn(span, day("2024-05-22"))).toBe(state);
});
