import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import { buildServiceCalendar, type ServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import type { Commune } from "@/lib/context";
import type { DeskActivity } from "./list-activities";

/** The calendar of one activity, from what closes days in the whole commune. */
export function calendarOf(
  activity: DeskActivity,
  stretches: readonly CalendarStretch[],
  { publicHolidays }: Pick<Commune, "publicHolidays">,
): ServiceCalendar {
  return buildServiceCalendar(
    { weekdays: activity.weekdays, season: activity.season },
    {
      schoolHolidays: stretches.filter(({ kind }) => kind === "school-holiday"),
      closures: stretches.filter(
        ({ kind, siteId, activityId }) =>
          kind === "closure" &&
          (siteId === null || siteId === activity.siteId) &&
          (activityId === null || activityId === activity.id),
      ),
      publicHolidays,
    },
  );
}
