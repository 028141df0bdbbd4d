import { and, eq, gt, lt, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import { closure, schoolHoliday } from "@/db/schema";
import type { Context } from "@/lib/context";

/** A stretch of closed days; `until` is exclusive. Without site and activity it concerns the whole commune. */
export interface CalendarStretch {
  kind: "school-holiday" | "closure";
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  label: string;
  siteId: string | null;
  activityId: string | null;
}

/** School holidays of the commune's zone and its own closures that touch the span (civil dates, inclusive). */
export async function loadCalendar(
  ctx: Context,
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<CalendarStretch[]> {
  const after = span.until.add({ days: 1 });
  return unionAll(
    ctx.tx
      .select({
        kind: sql<CalendarStretch["kind"]>`'school-holiday'`.as("kind"),
        from: schoolHoliday.from,
        until: schoolHoliday.until,
        label: schoolHoliday.label,
        siteId: sql<string | null>`null::uuid`.as("site_id"),
        activityId: sql<string | null>`null::uuid`.as("activity_id"),
      })
      .from(schoolHoliday)
      .where(
        and(
          eq(schoolHoliday.zone, ctx.commune.schoolZone),
          gt(schoolHoliday.until, span.from),
          lt(schoolHoliday.from, after),
        ),
      ),
    ctx.tx
      .select({
        kind: sql<CalendarStretch["kind"]>`'closure'`.as("kind"),
        from: closure.from,
        until: closure.until,
        label: closure.label,
        siteId: closure.siteId,
        activityId: closure.activityId,
      })
      .from(closure)
      .where(
        and(eq(closure.communeId, ctx.commune.id), gt(closure.until, span.from), lt(closure.from, after)),
      ),
  );
}
