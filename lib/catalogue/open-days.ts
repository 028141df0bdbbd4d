import { and, eq, inArray, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, opening } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { eachDate } from "@/lib/time/civil-date";
import { loadCalendar } from "./load-calendar";
import { buildServiceCalendar } from "./rules/service-calendar";

/**
 * Opens these activities on every day of the span (civil dates, inclusive) on which their schedule, the school
 * holidays, the public holidays and the closures let them. A day already open keeps its capacity and its
 * places. Returns how many days were opened.
 */
export async function openDays(
  ctx: SystemContext,
  activityIds: readonly string[],
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<number> {
  const activities = await ctx.tx
    .select()
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), inArray(activity.id, [...activityIds])));
  const stretches = await loadCalendar(ctx, span);
  const schoolHolidays = stretches.filter((stretch) => stretch.kind === "school-holiday");
  const closures = stretches.filter((stretch) => stretch.kind === "closure");

  const rows = activities.flatMap((one) => {
    const calendar = buildServiceCalendar(one, {
      schoolHolidays,
      closures: closures.filter(
        ({ siteId, activityId }) =>
          (siteId === null || siteId === one.siteId) && (activityId === null || activityId === one.id),
      ),
    });
    return [...eachDate(span.from, span.until)]
      .filter((date) => calendar.closureOn(date) === null)
      .map((date) => ({ activity_id: one.id, service_date: date.toString(), capacity: one.capacity }));
  });
  const opened = await ctx.tx.execute(sql`
    insert into ${opening} (commune_id, activity_id, service_date, capacity, taken)
    select ${ctx.commune.id}::uuid, r.activity_id, r.service_date, r.capacity, 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(activity_id uuid, service_date date, capacity int)
    on conflict (commune_id, activity_id, service_date) do nothing`);
  return opened.count;
}
