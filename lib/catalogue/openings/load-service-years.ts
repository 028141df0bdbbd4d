import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, site } from "@/db/schema";
import type { Context } from "@/lib/context";
import { loadCalendar } from "../load-calendar";
import type { Capacities } from "../rules/day-capacity";
import { buildServiceCalendar, type ServiceCalendar } from "../rules/service-calendar";

export interface ServiceYear extends Capacities {
  id: string;
  name: string;
  siteId: string;
  site: string;
  archived: boolean;
  /** Of the span that was asked for. */
  calendar: ServiceCalendar;
}

interface Wanted {
  /** Without it, all that are not archived. */
  activityIds?: readonly string[];
  /** An archived one opens nothing, but its days may still be looked at. */
  archivedToo?: boolean;
}

/**
 * Activities in the commune's order, site by site, each with the calendar of a span (civil dates, inclusive) as
 * holidays, public holidays and closures make it. Two statements.
 */
export async function loadServiceYears(
  ctx: Context,
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
  { activityIds, archivedToo = false }: Wanted = {},
): Promise<ServiceYear[]> {
  const [activities, stretches] = await Promise.all([
    listActivities(ctx, { activityIds, archivedToo }),
    loadCalendar(ctx, span),
  ]);
  const schoolHolidays = stretches.filter(({ kind }) => kind === "school-holiday");
  const closures = stretches.filter(({ kind }) => kind === "closure");
  return activities.map(({ weekdays, season, archivedAt, siteArchivedAt, ...one }) => ({
    ...one,
    archived: archivedAt !== null || siteArchivedAt !== null,
    calendar: buildServiceCalendar(
      { weekdays, season },
      {
        schoolHolidays,
        closures: closures.filter(
          ({ siteId, activityId }) =>
            (siteId === null || siteId === one.siteId) && (activityId === null || activityId === one.id),
        ),
        publicHolidays: ctx.commune.publicHolidays,
      },
    ),
  }));
}

function listActivities(ctx: Context, { activityIds, archivedToo }: Wanted) {
  return ctx.tx
    .select({
      id: activity.id,
      name: activity.name,
      siteId: activity.siteId,
      site: site.name,
      weekdays: activity.weekdays,
      season: activity.season,
      capacity: activity.capacity,
      weekdayCapacities: activity.weekdayCapacities,
      archivedAt: activity.archivedAt,
      siteArchivedAt: site.archivedAt,
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(activity.communeId, ctx.commune.id),
        activityIds && inArray(activity.id, [...activityIds]),
        archivedToo ? undefined : and(isNull(activity.archivedAt), isNull(site.archivedAt)),
      ),
    )
    .orderBy(
      asc(site.position),
      asc(site.name),
      asc(activity.position),
      asc(activity.name),
      asc(activity.id),
    );
}
