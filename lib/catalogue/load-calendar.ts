import { and, eq, gt, lt, notExists, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import { preparedQuery } from "@/db/prepared";
import { closure, communeHoliday, schoolHoliday } from "@/db/schema";
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

const stretches = preparedQuery<{
  communeId: string;
  zone: string;
  from: string;
  after: string;
}>()((tx) =>
  unionAll(
    tx
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
          eq(schoolHoliday.zone, sql.placeholder("zone")),
          gt(schoolHoliday.until, sql.placeholder("from")),
          lt(schoolHoliday.from, sql.placeholder("after")),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(communeHoliday)
              .where(
                and(
                  eq(communeHoliday.communeId, sql.placeholder("communeId")),
                  eq(communeHoliday.replacedZone, schoolHoliday.zone),
                  eq(communeHoliday.replacedFrom, schoolHoliday.from),
                ),
              ),
          ),
        ),
      ),
    tx
      .select({
        kind: sql<CalendarStretch["kind"]>`'school-holiday'`.as("kind"),
        from: communeHoliday.from,
        until: communeHoliday.until,
        label: communeHoliday.label,
        siteId: sql<string | null>`null::uuid`.as("site_id"),
        activityId: sql<string | null>`null::uuid`.as("activity_id"),
      })
      .from(communeHoliday)
      .where(
        and(
          eq(communeHoliday.communeId, sql.placeholder("communeId")),
          eq(communeHoliday.withdrawn, false),
          // Another zone's correction says nothing any more.
          sql`coalesce(${communeHoliday.replacedZone}, ${sql.placeholder("zone")}) = ${sql.placeholder("zone")}`,
          gt(communeHoliday.until, sql.placeholder("from")),
          lt(communeHoliday.from, sql.placeholder("after")),
        ),
      ),
    tx
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
        and(
          eq(closure.communeId, sql.placeholder("communeId")),
          gt(closure.until, sql.placeholder("from")),
          lt(closure.from, sql.placeholder("after")),
        ),
      ),
  ),
);

/**
 * School holidays, those of the commune's zone as the commune says otherwise of them and its own, and its closures, that
 * touch the span (civil dates, inclusive): one statement.
 */
export async function loadCalendar(
  ctx: Context,
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<CalendarStretch[]> {
  return stretches(ctx.tx, {
    communeId: ctx.commune.id,
    zone: ctx.commune.schoolZone,
    from: span.from.toString(),
    after: span.until.add({ days: 1 }).toString(),
  });
}
