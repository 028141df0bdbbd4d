import type { Temporal } from "temporal-polyfill";
import { declareBookingWindow } from "@/lib/catalogue/declare-booking-window";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import type { SystemContext } from "@/lib/context";
import { mondayOf } from "@/lib/time/civil-date";
import { instantAt } from "@/lib/time/zone";
import type { SiteActivity } from "./town-catalogue";

const OPENS_AT = "08:30";

/**
 * Where bookings open by holidays, each of the year's opens at half past eight, on the Monday of the week that
 * is so many weeks before; the deadline closes them, day by day.
 */
export async function declareWindows(
  ctx: SystemContext,
  activities: readonly SiteActivity[],
  year: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<void> {
  const stretches = await loadCalendar(ctx, year);
  const holidays = stretches.filter((stretch) => stretch.kind === "school-holiday");
  for (const { id, opensWeeksBefore: weeks } of activities) {
    if (weeks === undefined) continue;
    for (const { from, until } of holidays) {
      const opensAt = instantAt(mondayOf(from.subtract({ weeks })), OPENS_AT, ctx.commune.timeZone);
      const span = { startsOn: from, endsOn: until.subtract({ days: 1 }) };
      await declareBookingWindow(ctx, { activityId: id, ...span, opensAt, closesAt: null });
    }
  }
}
