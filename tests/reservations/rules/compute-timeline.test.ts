import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DatedWindow } from "@/lib/catalogue/rules/booking-window";
import type { LateBooking } from "@/lib/catalogue/rules/regulation";
import { dated, day, daysBefore, MOUANS } from "@/tests/catalogue/regulations";
import { timelineOf } from "../regulation/timeline.scene";

const at = (text: string) => Temporal.Instant.from(text);

describe("the timeline of a day", () => {
  const rule = dated(daysBefore(1, "12:00", "calendar"), { cancellation: daysBefore(2, "12:00", "working") });
  const yes = { book: true, surcharge: null, cancel: true };
  const onlyBook = { ...yes, cancel: false };
  const nothing = { ...onlyBook, book: false };

  it("has each limit in order, with what may be done before, at and after it", () => {
    expect(timelineOf({ rules: [rule], date: "2026-09-14", now: "2026-09-10T10:00:00.001Z" })).toMatchObject({
      rule,
      ruleStanding: "in-force",
      closure: null,
      now: onlyBook,
      limits: [
        {
          kind: "cancellation",
          at: at("2026-09-10T10:00:00Z"),
          isPassed: true,
          may: { before: yes, at: yes, after: onlyBook },
        },
        {
          kind: "booking",
          at: at("2026-09-13T10:00:00Z"),
          isPassed: false,
          may: { before: onlyBook, at: onlyBook, after: nothing },
        },
        {
          kind: "start",
          at: at("2026-09-14T09:45:00Z"),
          isPassed: false,
          may: { before: nothing, at: nothing, after: nothing },
        },
      ],
    });
  });

  it("has passed a limit only after it", () => {
    const passed = (now: string) =>
      timelineOf({ rules: [dated(MOUANS)], date: "2026-09-14", now }).limits.map(({ isPassed }) => isPassed);
    expect(passed("2026-09-14T05:00:00Z")).toEqual([false, false, false]);
    expect(passed("2026-09-14T05:00:00.001Z")).toEqual([true, true, false]);
    expect(passed("2026-09-14T09:45:00.001Z")).toEqual([true, true, true]);
  });

  it("asks for the surcharge between the limit and the start, where late booking is accepted", () => {
    const late: LateBooking = { kind: "accepted", surcharge: "majoration de 1 €" };
    const { limits } = timelineOf({ rules: [dated(MOUANS, { late })], date: "2026-09-14" });
    expect(limits.map(({ kind, may }) => [kind, may.at.book, may.at.surcharge, may.after.book])).toEqual([
      ["booking", true, null, true],
      ["cancellation", true, null, true],
      ["start", true, "majoration de 1 €", false],
    ]);
  });

  it("has the two ends of a window that governs the day, and of no other", () => {
    const window = (startsOn: string, endsOn: string, opensAt: string, closesAt: string): DatedWindow => ({
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      opensAt: at(opensAt),
      closesAt: at(closesAt),
    });
    const windows = [
      window("2026-09-01", "2026-09-30", "2026-08-01T06:30:00Z", "2026-09-01T16:00:00Z"),
      window("2026-11-01", "2026-11-30", "2026-10-01T06:30:00Z", "2026-10-31T16:00:00Z"),
    ];
    const { limits, now } = timelineOf({ rules: [dated(MOUANS)], windows, date: "2026-09-14" });
    expect(limits.map(({ kind }) => kind)).toEqual([
      "window-opens",
      "window-closes",
      "booking",
      "cancellation",
      "start",
    ]);
    expect(limits.map(({ may }) => [may.before.book, may.at.book, may.after.book])).toEqual([
      [false, true, true],
      [true, true, false],
      [false, false, false],
      [false, false, false],
      [false, false, false],
    ]);
    expect(now.book).toBe(true);
  });

  it("takes the rule of the day, however it stands to now", () => {
    const old = dated(daysBefore(1, "12:00", "calendar"));
    const later = dated(MOUANS, { validFrom: day("2026-10-01") });
    const on = (date: string) => {
      const { rule, ruleStanding } = timelineOf({ rules: [later, old], date });
      return [rule, ruleStanding];
    };
    expect(on("2026-09-29")).toEqual([old, "in-force"]);
    expect(on("2026-10-01")).toEqual([later, "to-come"]);
    expect(on("2023-06-01")).toEqual([old, "first"]);
    const today = timelineOf({ rules: [later], date: "2026-10-01", now: "2026-09-30T22:00:00Z" });
    expect(today.ruleStanding).toBe("in-force");
  });

  it("has nothing to book on a closed day, and what was reserved can be cancelled", () => {
    const { closure, limits, now } = timelineOf({ rules: [rule], date: "2026-11-11" });
    expect(closure).toEqual({ kind: "outside-schedule", label: null });
    expect(timelineOf({ rules: [rule], date: "2027-05-06" }).closure).toMatchObject({ label: "Ascension" });
    expect(limits.some(({ may }) => may.before.book || may.at.book || may.after.book)).toBe(false);
    expect(now).toEqual({ book: false, surcharge: null, cancel: true });
  });
});
