import { Temporal } from "temporal-polyfill";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import { computeTimeline } from "@/lib/reservations/rules/compute-timeline";
import { day } from "@/tests/catalogue/regulations";

export const PARIS = "Europe/Paris";

/** Of a school of zone B, four days a week. */
export const calendar = buildServiceCalendar(
  { weekdays: [1, 2, 4, 5], season: "term" },
  {
    schoolHolidays: shippedSchoolHolidays().filter((holiday) => holiday.zone === "B"),
    closures: [],
  },
);

export interface TimelineScene {
  rules: RuledActivity["rules"];
  windows?: RuledActivity["windows"];
  date: string;
  now?: string;
  timeZone?: string;
}

/** The timeline of a lunch at 11:45, seen on 1 September 2026 unless said. */
export function timelineOf({
  rules,
  windows = [],
  date,
  now = "2026-09-01T00:00:00Z",
  timeZone = PARIS,
}: TimelineScene) {
  const activity = { startsAt: "11:45", rules, windows };
  return computeTimeline({ activity, date: day(date), calendar, timeZone }, Temporal.Instant.from(now));
}
