import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { arrayOf, preparedQuery } from "@/db/prepared";
import {
  activity,
  activityPaper,
  activityRelation,
  bookingWindow,
  childPaper,
  enrolment,
  paperKind,
  regulationRule,
} from "@/db/schema";
import type { Context } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import { colorIn } from "./rules/palette";
import { blockingPaper } from "./rules/papers";
import type { RuledActivity } from "./rules/regulation";
import { deadlineRule, lateBooking } from "./schemas";

/** A child's right to book an activity; civil dates, both inclusive, `endsOn` null runs on. */
export interface Enrolment {
  childId: string;
  activityId: string;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
  /** The paper without which nothing more can be booked, by its label; null when none is overdue. */
  missing: string | null;
}

const civilDate = z.string().transform((text) => Temporal.PlainDate.from(text));
const instant = z.string().transform((text) => Temporal.Instant.from(text));

const readRules = readOnce(
  z.array(
    z.object({
      validFrom: civilDate,
      booking: deadlineRule,
      cancellation: deadlineRule,
      late: lateBooking,
      weeklyMaximum: z.number().int().nullable(),
    }),
  ),
);
const readWindows = readOnce(
  z.array(
    z.object({
      startsOn: civilDate,
      endsOn: civilDate,
      opensAt: instant.nullable(),
      closesAt: instant.nullable(),
    }),
  ),
);

const readRelations = readOnce(
  z.array(
    z.object({
      kind: z.enum(["excludes", "requires", "required-by"]),
      activityId: z.uuid(),
      name: z.string(),
    }),
  ),
);

const readLacking = readOnce(z.array(z.object({ label: z.string(), yearly: z.boolean(), dueOn: civilDate })));

const rules = sql<unknown>`(
    select json_agg(json_build_object('validFrom', ${regulationRule.validFrom}, 'booking', ${regulationRule.booking},
                                      'cancellation', ${regulationRule.cancellation}, 'late', ${regulationRule.late},
                                      'weeklyMaximum', ${regulationRule.weeklyMaximum}))
    from ${regulationRule}
    where ${regulationRule.communeId} = ${activity.communeId} and ${regulationRule.regulationId} = ${activity.regulationId})`;

const windows = sql<unknown>`(
    select coalesce(json_agg(json_build_object('startsOn', ${bookingWindow.startsOn}, 'endsOn', ${bookingWindow.endsOn},
                                               'opensAt', ${bookingWindow.opensAt}, 'closesAt', ${bookingWindow.closesAt})), '[]')
    from ${bookingWindow}
    where ${bookingWindow.communeId} = ${activity.communeId} and ${bookingWindow.activityId} = ${activity.id})`;

const other = alias(activity, "other");
/** Read from both ends: "excludes" is written once and holds both ways. */
const relations = sql<unknown>`(
    select coalesce(json_agg(json_build_object(
             'kind', case when ${activityRelation.kind} = 'requires' and ${activityRelation.otherId} = ${activity.id}
                          then 'required-by' else ${activityRelation.kind} end,
             'activityId', ${other.id}, 'name', ${other.name}) order by ${other.position}, ${other.id}), '[]')
    from ${activityRelation}
    join ${activity} as other
      on ${other.communeId} = ${activityRelation.communeId}
     and ${other.id} = case when ${activityRelation.activityId} = ${activity.id} then ${activityRelation.otherId} else ${activityRelation.activityId} end
    where ${activityRelation.communeId} = ${activity.communeId} and ${other.archivedAt} is null
      and (${activityRelation.activityId} = ${activity.id} or ${activityRelation.otherId} = ${activity.id}))`;

/** What the child lacks today of the papers that can block: sent but not yet looked at is not lacking. */
const lacking = sql<unknown>`(
    select coalesce(json_agg(json_build_object('label', ${paperKind.label}, 'yearly', ${paperKind.yearly},
                                               'dueOn', ${activityPaper.dueOn})), '[]')
    from ${activityPaper}
    join ${paperKind}
      on ${paperKind.communeId} = ${activityPaper.communeId} and ${paperKind.id} = ${activityPaper.paperKindId}
    where ${activityPaper.communeId} = ${enrolment.communeId} and ${activityPaper.activityId} = ${enrolment.activityId}
      and ${activityPaper.dueOn} is not null and ${paperKind.archivedAt} is null
      and not exists (
        select 1 from ${childPaper}
        where ${childPaper.communeId} = ${activityPaper.communeId} and ${childPaper.childId} = ${enrolment.childId}
          and ${childPaper.paperKindId} = ${activityPaper.paperKindId} and ${childPaper.state} <> 'refused'
          and (${childPaper.validUntil} is null or ${childPaper.validUntil} >= ${sql.placeholder("today")}::date)))`;

const enrolments = preparedQuery<{ communeId: string; children: string; today: string }>()((tx) =>
  tx
    .select({
      childId: enrolment.childId,
      startsOn: enrolment.startsOn,
      endsOn: enrolment.endsOn,
      activity,
      rules,
      windows,
      relations,
      lacking,
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

/**
 * The activities in which these children are or were enrolled, in the commune's order, and the enrolments, with the
 * paper that blocks each on the commune's civil day.
 */
export async function listEnrolledActivities(
  ctx: Context,
  childIds: readonly string[],
): Promise<{ activities: RuledActivity[]; enrolments: Enrolment[] }> {
  if (childIds.length === 0) return { activities: [], enrolments: [] };
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const rows = await enrolments(ctx.tx, {
    communeId: ctx.commune.id,
    children: arrayOf(childIds),
    today: today.toString(),
  });

  const activities = new Map<string, RuledActivity>();
  const spans = rows.map((row): Enrolment => {
    if (!activities.has(row.activity.id)) activities.set(row.activity.id, toRuled(row.activity, row));
    return {
      childId: row.childId,
      activityId: row.activity.id,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      missing: blockingPaper(
        readLacking(row.lacking).map((paper) => ({ ...paper, yearMonth: ctx.commune.schoolYearMonth })),
        today,
      ),
    };
  });
  return { activities: [...activities.values()], enrolments: spans };
}

/** The same few regulations come back at every request: each text is read once. */
function readOnce<T>(schema: z.ZodType<T>): (stored: unknown) => T {
  const known = new Map<string, T>();
  return (stored) => {
    const text = JSON.stringify(stored);
    const read = known.get(text) ?? schema.parse(stored);
    if (known.size < 1_000) known.set(text, read);
    return read;
  };
}

function toRuled(
  row: typeof activity.$inferSelect,
  stored: { rules: unknown; windows: unknown; relations: unknown },
): RuledActivity {
  const color = colorIn(row.color);
  return {
    id: row.id,
    siteId: row.siteId,
    name: row.name,
    ...(color && { color }),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    schedule: { weekdays: row.weekdays, season: row.season },
    audience: { minAge: row.minAge, maxAge: row.maxAge, levels: row.levels },
    rules: readRules(stored.rules),
    windows: readWindows(stored.windows),
    relations: readRelations(stored.relations),
    archived: row.archivedAt !== null,
  };
}
