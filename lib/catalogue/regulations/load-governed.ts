import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { activity, bookingWindow, regulationRule, site } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { DatedRule, RuledActivity } from "../rules/regulation";
import { deadlineRule, lateBooking, weeklyMaximum } from "../schemas";

/** An activity with the rules that govern it; what it has to do with others is left out. */
export interface GovernedActivity extends RuledActivity {
  regulationId: string;
  site: string;
  /** What families read before they ask for it; empty has nothing to say. */
  conditions: string;
}

export interface Governed {
  /** Those that are not archived, by site, in the commune's order. */
  activities: GovernedActivity[];
  /** By regulation, in any order; one without a rule is absent. */
  rules: Map<string, DatedRule[]>;
}

/**
 * The activities of the commune and the rules of its regulations, or of one of them alone; two statements.
 * An archived regulation is among them as long as an activity is under it.
 */
export async function loadGoverned(ctx: Context, regulationId?: string): Promise<Governed> {
  const [activities, stored] = await Promise.all([
    listActivities(ctx, regulationId),
    listStoredRules(ctx, regulationId),
  ]);
  const rules = new Map<string, DatedRule[]>();
  for (const row of stored)
    rules.set(row.regulationId, [...(rules.get(row.regulationId) ?? []), readRule(row)]);
  return {
    rules,
    activities: activities.map(({ row, site: siteName, windows }) => ({
      id: row.id,
      siteId: row.siteId,
      regulationId: row.regulationId,
      site: siteName,
      name: row.name,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      schedule: { weekdays: row.weekdays, season: row.season },
      audience: { minAge: row.minAge, maxAge: row.maxAge, levels: row.levels },
      conditions: row.conditions,
      rules: rules.get(row.regulationId) ?? [],
      windows: windowsStored.parse(windows),
      relations: [],
    })),
  };
}

const instant = z.string().transform((text) => Temporal.Instant.from(text));
const civilDate = z.string().transform((text) => Temporal.PlainDate.from(text));
const windowsStored = z.array(
  z.object({
    startsOn: civilDate,
    endsOn: civilDate,
    opensAt: instant.nullable(),
    closesAt: instant.nullable(),
  }),
);
const windowsOfActivity = sql<unknown>`(
    select coalesce(json_agg(json_build_object('startsOn', ${bookingWindow.startsOn}, 'endsOn', ${bookingWindow.endsOn},
                                               'opensAt', ${bookingWindow.opensAt}, 'closesAt', ${bookingWindow.closesAt})), '[]')
    from ${bookingWindow}
    where ${bookingWindow.communeId} = ${activity.communeId} and ${bookingWindow.activityId} = ${activity.id})`;

function listActivities(ctx: Context, regulationId?: string) {
  return ctx.tx
    .select({ row: activity, site: site.name, windows: windowsOfActivity })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(
      and(
        eq(activity.communeId, ctx.commune.id),
        isNull(activity.archivedAt),
        isNull(site.archivedAt),
        regulationId === undefined ? undefined : eq(activity.regulationId, regulationId),
      ),
    )
    .orderBy(asc(site.position), asc(site.name), asc(site.id), asc(activity.position), asc(activity.name));
}

function listStoredRules(ctx: Context, regulationId?: string) {
  return ctx.tx
    .select()
    .from(regulationRule)
    .where(
      and(
        eq(regulationRule.communeId, ctx.commune.id),
        regulationId === undefined ? undefined : eq(regulationRule.regulationId, regulationId),
      ),
    );
}

function readRule(row: typeof regulationRule.$inferSelect): DatedRule {
  return {
    validFrom: row.validFrom,
    booking: deadlineRule.parse(row.booking),
    cancellation: deadlineRule.parse(row.cancellation),
    late: lateBooking.parse(row.late),
    weeklyMaximum: weeklyMaximum.parse(row.weeklyMaximum),
  };
}
