import { and, asc, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { arrayOf, preparedQuery } from "@/db/prepared";
import { activity, enrolment, regulationRule } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { DatedRule, RuledActivity } from "./rules/regulation";
import { deadlineRule } from "./schemas";

/** A child's right to book an activity; civil dates, both inclusive, `endsOn` null runs on. */
export interface Enrolment {
  childId: string;
  activityId: string;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
}

const storedRules = z.array(
  z.object({
    validFrom: z.string().transform((text) => Temporal.PlainDate.from(text)),
    booking: deadlineRule,
    cancellation: deadlineRule,
  }),
);

const rules = sql<unknown>`(
    select json_agg(json_build_object('validFrom', ${regulationRule.validFrom}, 'booking', ${regulationRule.booking},
                                      'cancellation', ${regulationRule.cancellation}))
    from ${regulationRule}
    where ${regulationRule.communeId} = ${activity.communeId} and ${regulationRule.regulationId} = ${activity.regulationId})`;

const enrolments = preparedQuery<{ communeId: string; children: string }>()((tx) =>
  tx
    .select({
      childId: enrolment.childId,
      startsOn: enrolment.startsOn,
      endsOn: enrolment.endsOn,
      activity,
      rules,
    })
    .from(enrolment)
    .innerJoin(
      activity,
      and(eq(activity.communeId, enrolment.communeId), eq(activity.id, enrolment.activityId)),
    )
    .where(
      and(
        eq(enrolment.communeId, sql.placeholder("communeId")),
        sql`${enrolment.childId} = any(${sql.placeholder("children")}::uuid[])`,
      ),
    )
    .orderBy(asc(activity.position), asc(activity.name), asc(activity.id), asc(enrolment.startsOn)),
);

/** The activities in which these children are or were enrolled, in the commune's order, and the enrolments. */
export async function listEnrolledActivities(
  ctx: Context,
  childIds: readonly string[],
): Promise<{ activities: RuledActivity[]; enrolments: Enrolment[] }> {
  if (childIds.length === 0) return { activities: [], enrolments: [] };
  const rows = await enrolments(ctx.tx, { communeId: ctx.commune.id, children: arrayOf(childIds) });

  const activities = new Map<string, RuledActivity>();
  const spans = rows.map((row): Enrolment => {
    if (!activities.has(row.activity.id)) activities.set(row.activity.id, toRuled(row.activity, row.rules));
    return { childId: row.childId, activityId: row.activity.id, startsOn: row.startsOn, endsOn: row.endsOn };
  });
  return { activities: [...activities.values()], enrolments: spans };
}

/** The same few regulations come back at every request: read each text once. */
const readRules = new Map<string, DatedRule[]>();

function toRuled(row: typeof activity.$inferSelect, rules: unknown): RuledActivity {
  const text = JSON.stringify(rules);
  const known = readRules.get(text) ?? storedRules.parse(rules);
  if (readRules.size < 1_000) readRules.set(text, known);
  return {
    id: row.id,
    siteId: row.siteId,
    name: row.name,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    schedule: { weekdays: row.weekdays, season: row.season },
    audience: { minAge: row.minAge, maxAge: row.maxAge },
    rules: known,
  };
}
