import { describe, expect, it } from "vitest";
import { checkRegulation } from "@/lib/catalogue/rules/check-regulation";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { LOOK_BACK_DAYS } from "@/lib/reservations/rules/compute-deadline";
import { TOWN_ACTIVITIES } from "@/scripts/demo/town-activities";
import { check, WEEKDAYS } from "./check-regulation.scene";
import {
  BOISEMONT,
  CRUAS,
  dated,
  day,
  daysBefore,
  ERAGNY,
  MOUANS,
  THE_20TH,
  VAILHAUQUES,
} from "./regulations";

describe("a regulation as it should be", () => {
  it.each(
    TOWN_ACTIVITIES.map((activity) => [activity.name, activity] as const),
  )("is that of %s in the demo's town", (_, { booking, cancellation, startsAt, schedule }) => {
    const rules = [dated(booking, { cancellation })];
    expect(checkRegulation({ startsAt, schedule, rules }, LOOK_BACK_DAYS)).toEqual([]);
  });

  it.each<[commune: string, DeadlineRule]>([
    ["Cruas", CRUAS],
    ["Boisemont", BOISEMONT],
    ["Vailhauquès", VAILHAUQUES],
    ["Éragny", ERAGNY],
    ["Mouans", MOUANS],
    ["the 20th of the month before", THE_20TH],
    ["none", { kind: "none" }],
    ["a time that is the start itself", { kind: "same-day", time: "11:45" }],
    [
      "limits of the week that are the start itself",
      {
        kind: "per-weekday",
        limits: WEEKDAYS.map((day) => ({ service: day, weekday: day, weeksBefore: 0, time: "11:45" })),
      },
    ],
    [
      "the first of the month itself, at the start",
      { kind: "day-of-month-before", day: 1, monthsBefore: 0, time: "11:45" },
    ],
    ["a whole year of calendar days", daysBefore(366, "12:00", "calendar")],
    ["as many service days as four months can hold", daysBefore(69, "12:00", "service")],
    ["as many working days as four months can hold", daysBefore(86, "12:00", "working")],
  ])("is that of %s", (_, rule) => {
    expect(check([dated(rule), dated(rule, { validFrom: day("2025-09-01") })])).toEqual([]);
  });
});
