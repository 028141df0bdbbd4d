import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, closure, site } from "@/db/schema";
import type { Context } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskCalendar");

export interface NamedClosure {
  id: string;
  from: Temporal.PlainDate;
  /** The day of return, exclusive. */
  until: Temporal.PlainDate;
  label: string;
  siteId: string | null;
  activityId: string | null;
  /** "toute la commune", "Jules-Ferry", "Cantine · Jules-Ferry" */
  whom: string;
}

/** Every closure that touches the span (civil dates, inclusive), by date, with whom it concerns: one statement. */
export async function listClosures(
  ctx: Context,
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<NamedClosure[]> {
  return selectClosures(ctx, and(gt(closure.until, span.from), lte(closure.from, span.until)));
}

/** The commune’s closures of which a condition is true. */
export async function selectClosures(
  ctx: Context,
  condition: ReturnType<typeof and>,
): Promise<NamedClosure[]> {
  const rows = await ctx.tx
    .select({
      id: closure.id,
      from: closure.from,
      until: closure.until,
      label: closure.label,
      siteId: closure.siteId,
      activityId: closure.activityId,
      site: site.name,
      activity: activity.name,
    })
    .from(closure)
    .leftJoin(activity, and(eq(activity.communeId, closure.communeId), eq(activity.id, closure.activityId)))
    .leftJoin(
      site,
      and(
        eq(site.communeId, closure.communeId),
        // An activity's closure names its activity alone; its site is the activity's.
        sql`${site.id} = coalesce(${closure.siteId}, ${activity.siteId})`,
      ),
    )
    .where(and(eq(closure.communeId, ctx.commune.id), condition))
    .orderBy(asc(closure.from), asc(closure.until), asc(closure.id));
  return rows.map(({ site, activity, ...row }) => ({ ...row, whom: nameScope({ site, activity }) }));
}

/** Whom a closure concerns, in words. */
export function nameScope({ site, activity }: { site: string | null; activity: string | null }): string {
  if (activity) return site ? `${activity} · ${site}` : activity;
  return site ?? t("whole");
}
