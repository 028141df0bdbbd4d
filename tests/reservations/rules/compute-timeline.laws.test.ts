import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { computeTimeline } from "@/lib/reservations/rules/compute-timeline";
import { decideBooking } from "@/lib/reservations/rules/decide-booking";
import { decideCancellation } from "@/lib/reservations/rules/decide-cancellation";
import { day } from "@/tests/catalogue/regulations";
import { calendar } from "../regulation/timeline.scene";
import { anyScene } from "./any-timeline";

describe("whatever a commune writes", () => {
  it("gives a timeline in order, with every kind of limit, the last deadline not after the start", () => {
    fc.assert(
      fc.property(anyScene, ({ date, rules, windows, zone, now }) => {
        const activity = { startsAt: "11:45", rules, windows };
        const { limits } = computeTimeline({ activity, date, calendar, timeZone: zone }, now);
        const instants = limits.map((limit) => limit.at);
        expect(instants).toEqual([...instants].sort(Temporal.Instant.compare));
        const deadlines = limits.map(({ kind }) => kind).filter((kind) => !kind.startsWith("window"));
        expect([...deadlines].sort()).toEqual(["booking", "cancellation", "start"]);
        expect(deadlines.at(-1)).toBe("start");
      }),
    );
  });

  it("agrees with the two decisions now, and just before, at and just after each limit", () => {
    fc.assert(
      fc.property(anyScene, ({ date, rules, windows, zone, now }) => {
        const activity = { startsAt: "11:45", rules, windows };
        const facts = { activity, date, calendar, timeZone: zone };
        const timeline = computeTimeline(facts, now);
        const instantOf = (kind: string) => {
          const limit = timeline.limits.find((one) => one.kind === kind);
          if (!limit) throw new Error(`No ${kind}.`);
          return limit.at;
        };
        const decideAt = (moment: Temporal.Instant) => {
          const booking = decideBooking(
            {
              serviceDate: date,
              closure: calendar.closureOn(date),
              audience: { minAge: null, maxAge: null, levels: null },
              birthDate: day("2018-01-01"),
              level: null,
              enrolments: [{ startsOn: date, endsOn: null }],
              missingPiece: null,
              windows,
              reservedByOtherHousehold: false,
              clash: null,
              lacks: null,
              weekly: null,
              deadline: instantOf("booking"),
              late: timeline.rule.late,
              start: instantOf("start"),
              capacity: 1,
              taken: 0,
            },
            moment,
          );
          const cancelled = {
            reserved: true,
            attendance: null,
            deadline: instantOf("cancellation"),
            requiredBy: null,
          };
          return {
            book: booking.kind === "allowed",
            surcharge: booking.kind === "allowed" ? booking.surcharge : null,
            cancel: decideCancellation(cancelled, moment).kind === "allowed",
          };
        };
        expect(timeline.now).toEqual(decideAt(now));
        for (const { at: limit, may } of timeline.limits) {
          expect(may.at).toEqual(decideAt(limit));
          expect(may.before).toEqual(decideAt(limit.subtract({ nanoseconds: 1 })));
          expect(may.after).toEqual(decideAt(limit.add({ nanoseconds: 1 })));
        }
      }),
    );
  });

  it("allows a deadline at its very instant and refuses it one millisecond after", () => {
    fc.assert(
      fc.property(anyScene, ({ date, rules, zone }) => {
        const open = rules.map((rule): DatedRule => ({ ...rule, late: { kind: "refused" } }));
        const facts = {
          activity: { startsAt: "11:45", rules: open, windows: [] },
          date,
          calendar,
          timeZone: zone,
        };
        const { limits, closure } = computeTimeline(facts, Temporal.Instant.from("2026-01-01T00:00:00Z"));
        const mayAt = (moment: Temporal.Instant) => computeTimeline(facts, moment).now;
        for (const { kind, at: limit } of limits) {
          if (kind !== "booking" && kind !== "cancellation") continue;
          const act = kind === "booking" ? "book" : "cancel";
          expect(mayAt(limit)[act]).toBe(kind === "cancellation" || closure === null);
          expect(mayAt(limit.add({ milliseconds: 1 }))[act]).toBe(false);
        }
      }),
    );
  });
});
