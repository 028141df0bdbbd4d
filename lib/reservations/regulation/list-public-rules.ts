import { and, between, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import { listAllRelations } from "@/lib/catalogue/regulations/list-all-relations";
import { type GovernedActivity, loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { windowsOn } from "@/lib/catalogue/rules/booking-window";
import { ruleOn } from "@/lib/catalogue/rules/regulation";
import type { VisitorContext } from "@/lib/context";
import { civilHour, fullDate, longDay, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { LOOK_BACK_DAYS } from "../rules/compute-deadline";
import { groupBy } from "../rules/group-by";
import { createLimits } from "../rules/limits";
import { describeRules } from "./describe-timeline";
import { describeWeekdays } from "./describe-weekdays";
import { rulesFromNow } from "./list-regulations";
import type { PublicActivity, PublicRules } from "./views";

const t = translatorOf("deskRegulations");

/** An example is looked for so many days ahead: over a summer, and the deadline before its first day. */
const EXAMPLE_DAYS = 100;

/**
 * The rules that families read, by site and activity, made of those that decide; of what is open to come an example in
 * dates. Archived ones are left out. Five statements.
 */
export async function listPublicRules(ctx: VisitorContext): Promise<PublicRules> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const until = today.add({ days: EXAMPLE_DAYS });
  const [governed, relations, openings, stretches] = await Promise.all([
    loadGoverned(ctx),
    listAllRelations(ctx),
    ctx.tx
      .select({ activityId: opening.activityId, date: opening.serviceDate })
      .from(opening)
      .where(and(eq(opening.communeId, ctx.commune.id), between(opening.serviceDate, today, until)))
      .orderBy(opening.serviceDate),
    loadCalendar(ctx, { from: today.subtract({ days: LOOK_BACK_DAYS }), until }),
  ]);
  const { calendarOf, limitsOf } = createLimits({
    timeZone: ctx.commune.timeZone,
    publicHolidays: ctx.commune.publicHolidays,
    schoolHolidays: stretches.filter(({ kind }) => kind === "school-holiday"),
    closures: stretches.filter(({ kind }) => kind === "closure"),
  });
  const dates = groupBy(openings, ({ activityId }) => activityId);
  const known = new Set(governed.activities.map(({ id }) => id));
  const related = groupBy(
    relations.filter(({ relation }) => known.has(relation.activityId)),
    ({ of }) => of,
  );

  const sayExample = (activity: GovernedActivity): string | null => {
    for (const { date } of dates.get(activity.id) ?? []) {
      const { booking } = limitsOf(activity, date);
      if (Temporal.Instant.compare(booking, ctx.now) < 0) continue;
      // An example that a family cannot follow is none.
      const windows = windowsOn(activity.windows, date);
      if (calendarOf(activity).declaredOn(date) || windows.length > 0) continue;
      return t("public.example", { day: longDay(date), limit: momentIn(booking, ctx.commune.timeZone) });
    }
    return null;
  };

  const shown = governed.activities.filter(({ rules }) => rules.length > 0);
  return {
    sites: [...groupBy(shown, ({ siteId }) => siteId)].map(([id, activities]) => ({
      id,
      name: activities[0]?.site ?? "",
      activities: activities.map(
        (activity): PublicActivity => ({
          id: activity.id,
          name: activity.name,
          when: sayWhen(activity),
          rules: describeRules(ruleOn(activity.rules, today)),
          example: sayExample(activity),
          relations: (related.get(activity.id) ?? []).map(({ relation }) =>
            t(`public.relation.${relation.kind}`, { activity: relation.name }),
          ),
          changes: rulesFromNow(activity.rules, today)
            .slice(1)
            .map((rule) =>
              t("next", { date: fullDate(rule.validFrom), rule: describeRules(rule).join(" ") }),
            ),
          conditions: activity.conditions,
        }),
      ),
    })),
  };
}

function sayWhen({ schedule, startsAt, endsAt, audience }: GovernedActivity): string[] {
  const { minAge, maxAge, levels } = audience;
  const sentences = [
    t(`public.days.${schedule.season}`, {
      weekdays: describeWeekdays([...schedule.weekdays].sort((a, b) => a - b)),
      startsAt: civilHour(startsAt),
      endsAt: civilHour(endsAt),
    }),
  ];
  if (minAge !== null && maxAge !== null)
    sentences.push(t("public.ages.both", { min: String(minAge), max: String(maxAge) }));
  else if (minAge !== null) sentences.push(t("public.ages.min", { min: String(minAge) }));
  else if (maxAge !== null) sentences.push(t("public.ages.max", { max: String(maxAge) }));
  if (levels !== null) sentences.push(t("public.levels", { levels: levels.join(", ") }));
  return sentences;
}
