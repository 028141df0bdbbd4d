import { and, asc, eq, gte, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { activity, opening, site } from "@/db/schema";
import { atOwnSites } from "@/lib/accounts/at-own-sites";
import { authorize } from "@/lib/accounts/permissions";
import { isServed } from "@/lib/catalogue/openings/is-served";
import type { StaffContext } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import type { DayNumbersView } from "./day-numbers-view";

/**
 * Places taken against capacity on one civil date (ISO), activity by activity. Without a date, the next day on
 * which anything opens. An agent who is limited to sites sees those alone.
 * @throws DomainError "forbidden"
 */
export async function listDayNumbers(ctx: StaffContext, asked: string | undefined): Promise<DayNumbersView> {
  authorize(ctx, "day.read");
  const day = parseCivilDate(asked) ?? (await nextOpenDay(ctx));
  const rows = await ctx.tx
    .select({
      activityId: activity.id,
      activity: activity.name,
      site: site.name,
      capacity: opening.capacity,
      taken: opening.taken,
    })
    .from(opening)
    .innerJoin(activity, and(eq(activity.communeId, opening.communeId), eq(activity.id, opening.activityId)))
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        eq(opening.serviceDate, day),
        isServed,
        atOwnSites(ctx, activity.siteId),
      ),
    )
    .orderBy(asc(activity.position), asc(activity.name), asc(site.name));
  return {
    day: longDate(day),
    date: day.toString(),
    previous: day.subtract({ days: 1 }).toString(),
    next: day.add({ days: 1 }).toString(),
    rows,
  };
}

async function nextOpenDay(ctx: StaffContext): Promise<Temporal.PlainDate> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [row] = await ctx.tx
    .select({ day: sql<string | null>`min(${opening.serviceDate})` })
    .from(opening)
    .innerJoin(activity, and(eq(activity.communeId, opening.communeId), eq(activity.id, opening.activityId)))
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        gte(opening.serviceDate, today),
        isServed,
        atOwnSites(ctx, activity.siteId),
      ),
    );
  return row?.day ? Temporal.PlainDate.from(row.day) : today;
}
