import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { computeTimeline } from "@/lib/reservations/rules/compute-timeline";
import { cutTimeline } from "@/lib/reservations/rules/cut-timeline";
import { anyScene } from "./any-timeline";

const DAY = 86_400_000;
const calendar = buildServiceCalendar(
  { weekdays: [1, 2, 3, 4, 5, 6, 7], season: "all-year" },
  { schoolHolidays: [], closures: [] },
);

describe("a line cut at the limits of a day", () => {
  it("says at every moment what the timeline says then, without a gap and without an overlap", () => {
    const moments = fc.array(fc.integer({ min: -40 * DAY, max: 2 * DAY }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyScene, moments, ({ date, rules, windows, zone, now }, chosen) => {
        const facts = { activity: { startsAt: "11:45", rules, windows }, date, calendar, timeZone: zone };
        const { limits } = computeTimeline(facts, now);
        const noon = date.toZonedDateTime("UTC").epochMilliseconds + DAY / 2;
        const ends = { first: noon - 40 * DAY, last: noon + 2 * DAY };
        const line = cutTimeline(limits, ends);
        expect([line[0]?.from, line.at(-1)?.until]).toEqual([ends.first, ends.last]);
        for (const [index, stretch] of line.entries()) {
          const next = line[index + 1];
          if (!next) continue;
          expect(next.from).toBe(stretch.until + 1);
          expect(next.may).not.toEqual(stretch.may);
        }
        const around = limits.flatMap(({ at }) => [-1, 0, 1].map((ms) => at.epochMilliseconds + ms));
        for (const at of [...chosen.map((offset) => noon + offset), ...around]) {
          if (at < ends.first || at > ends.last) continue;
          const found = line.filter(({ from, until }) => from <= at && at <= until);
          expect(found.map(({ may }) => may)).toEqual([
            computeTimeline(facts, Temporal.Instant.fromEpochMilliseconds(at)).now,
          ]);
        }
      }),
    );
  });
});
