import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { basketLine, opening } from "@/db/schema";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import type { GovernedActivity } from "@/lib/catalogue/regulations/load-governed";
import { windowsOn } from "@/lib/catalogue/rules/booking-window";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import { LOOK_BACK_DAYS } from "../rules/compute-deadline";
import { computeRuleEffect, type RuledDay, type RuleEffect } from "../rules/compute-rule-effect";
import { createLimits } from "../rules/limits";
import { listTouchedFamilies, type TouchedFamilies } from "./list-touched-families";

export interface LoadedEffect extends RuleEffect, TouchedFamilies {}

/**
 * What other rules for these activities would change, from today to the last day that is open: for every opening by its
 * counts, in one statement; then which families, in another. Three statements.
 */
export async function loadEffect(
  ctx: StaffContext,
  activities: readonly GovernedActivity[],
  after: readonly DatedRule[],
): Promise<LoadedEffect> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const openings = await countOpenings(ctx, activities, today);
  const last = openings.at(-1)?.date ?? today;
  const stretches = await loadCalendar(ctx, {
    from: today.subtract({ days: LOOK_BACK_DAYS }),
    until: last,
  });
  const facts = {
    timeZone: ctx.commune.timeZone,
    publicHolidays: ctx.commune.publicHolidays,
    schoolHolidays: stretches.filter(({ kind }) => kind === "school-holiday"),
    closures: stretches.filter(({ kind }) => kind === "closure"),
  };
  const [as, otherwise] = [createLimits(facts), createLimits(facts)];
  const known = new Map(
    activities.map((activity) => [activity.id, { activity, changed: { ...activity, rules: after } }]),
  );
  const days = openings.flatMap(({ activityId, date, reserved, asked }): RuledDay[] => {
    const found = known.get(activityId);
    if (!found) return [];
    return [
      {
        activityId,
        date,
        reserved,
        asked,
        windows: windowsOn(found.activity.windows, date),
        before: as.limitsOf(found.activity, date),
        after: otherwise.limitsOf(found.changed, date),
      },
    ];
  });
  const effect = computeRuleEffect(days, ctx.now);
  return { ...effect, ...(await listTouchedFamilies(ctx, effect.concerned)) };
}

/** Every opening to come, with the places taken and those that baskets ask for, in order of date. */
async function countOpenings(
  ctx: StaffContext,
  activities: readonly GovernedActivity[],
  from: Temporal.PlainDate,
) {
  if (activities.length === 0) return [];
  const asked = ctx.tx
    .select({
      activityId: basketLine.activityId,
      serviceDate: basketLine.serviceDate,
      lines: sql<number>`count(*)::int`.as("lines"),
    })
    .from(basketLine)
    .where(
      and(
        eq(basketLine.communeId, ctx.commune.id),
        eq(basketLine.kind, "book"),
        gte(basketLine.serviceDate, from),
      ),
    )
    .groupBy(basketLine.activityId, basketLine.serviceDate)
    .as("asked");
  return ctx.tx
    .select({
      activityId: opening.activityId,
      date: opening.serviceDate,
      reserved: opening.taken,
      asked: sql<number>`coalesce(${asked.lines}, 0)`,
    })
    .from(opening)
    .leftJoin(
      asked,
      and(eq(asked.activityId, opening.activityId), eq(asked.serviceDate, opening.serviceDate)),
    )
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        inArray(
          opening.activityId,
          activities.map(({ id }) => id),
        ),
        gte(opening.serviceDate, from),
      ),
    )
    .orderBy(opening.serviceDate, opening.activityId);
}
