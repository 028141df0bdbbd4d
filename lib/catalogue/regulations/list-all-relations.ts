import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activity, activityRelation } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { ActivityRelation } from "../rules/regulation";

const other = alias(activity, "other");

/** What stands between activities of the commune, each read from the one of `activityId`; one statement. */
export async function listAllRelations(ctx: Context): Promise<{ of: string; relation: ActivityRelation }[]> {
  const rows = await ctx.tx
    .select({
      kind: activityRelation.kind,
      activityId: activityRelation.activityId,
      name: activity.name,
      otherId: activityRelation.otherId,
      otherName: other.name,
    })
    .from(activityRelation)
    .innerJoin(
      activity,
      and(eq(activity.communeId, activityRelation.communeId), eq(activity.id, activityRelation.activityId)),
    )
    .innerJoin(
      other,
      and(eq(other.communeId, activityRelation.communeId), eq(other.id, activityRelation.otherId)),
    )
    .where(
      and(
        eq(activityRelation.communeId, ctx.commune.id),
        isNull(activity.archivedAt),
        isNull(other.archivedAt),
      ),
    );
  return rows.flatMap(({ kind, activityId, name, otherId, otherName }) => [
    { of: activityId, relation: { kind, activityId: otherId, name: otherName } },
    {
      of: otherId,
      relation: { kind: kind === "requires" ? ("required-by" as const) : kind, activityId, name },
    },
  ]);
}
