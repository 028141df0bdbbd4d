import type { Temporal } from "temporal-polyfill";
import { colorIn } from "@/lib/catalogue/rules/palette";
import type { ServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { calendarOf } from "./closed-days";
import type { OpeningFill } from "./list-fills";
import type { SiteOf } from "./list-sites";
import { presentFill } from "./present-fill";
import { totalDays } from "./total-days";
import type { WeekCell, WeekSite } from "./views";
import type { WeekFacts } from "./week-facts";

/** One site's week, an activity a row. */
export function presentWeekSite(
  { id, name, activities }: SiteOf,
  { fills, stretches, dates, commune }: WeekFacts,
): WeekSite {
  const ids = new Set(activities.map((activity) => activity.id));
  return {
    id,
    name,
    rows: activities.map((activity) => {
      const calendar = calendarOf(activity, stretches, commune);
      const own = fills.filter(({ activityId }) => activityId === activity.id);
      return {
        id: activity.id,
        name: activity.name,
        color: colorIn(activity.color),
        cells: dates.map((date) => presentCell(date, own, calendar)),
      };
    }),
    totals: totalDays(
      fills.filter(({ activityId }) => ids.has(activityId)),
      dates,
    ),
  };
}

function presentCell(
  day: Temporal.PlainDate,
  fills: readonly OpeningFill[],
  calendar: ServiceCalendar,
): WeekCell {
  const date = day.toString();
  const fill = fills.find((one) => one.date.equals(day));
  if (fill) {
    const closedFor = calendar.declaredOn(day)?.label ?? null;
    if (closedFor !== null && fill.taken === 0) return { kind: "closed", date, label: closedFor };
    return { kind: "open", date, fill: presentFill(fill), closedFor };
  }
  const closure = calendar.closureOn(day);
  return closure ? { kind: "closed", date, label: closure.label } : { kind: "unopened", date };
}
