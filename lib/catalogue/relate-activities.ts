import { and, eq, or, sql } from "drizzle-orm";
import { activity, activityRelation } from "@/db/schema";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export interface NewRelation {
  /** "requires": the first goes only with the other. "excludes": never both on one day, whichever is named first. */
  kind: "excludes" | "requires";
  activityId: string;
  otherId: string;
}

/**
 * Says how two activities stand to each other for one child on one day; said again, it changes nothing. What is
 * reserved already stays. Two people who write at once take turns, so that no circle is closed between them.
 * @throws DomainError "activity-not-found", "relation-to-itself", "relation-contrary" when the two are already
 * related otherwise, "relation-circular" when the other requires the first, directly or through others
 */
export async function relateActivities(ctx: Context, relation: NewRelation): Promise<void> {
  const { kind, activityId, otherId } = relation;
  if (activityId === otherId) throw new DomainError("relation-to-itself");
  await lockActivities(ctx, [activityId, otherId]);
  const standing = await findRelation(ctx, activityId, otherId);
  if (standing?.kind === kind && (kind === "excludes" || standing.activityId === activityId)) return;
  if (kind === "requires" && (await standsOn(ctx, otherId, activityId)))
    throw new DomainError("relation-circular");
  if (standing) throw new DomainError("relation-contrary");
  await ctx.tx.insert(activityRelation).values({ communeId: ctx.commune.id, ...relation });
}

/** A circle can close through any activity: all of the commune's are locked, in id order. */
async function lockActivities(ctx: Context, named: readonly string[]): Promise<void> {
  const rows = await ctx.tx
    .select({ id: activity.id })
    .from(activity)
    .where(eq(activity.communeId, ctx.commune.id))
    .orderBy(activity.id)
    .for("no key update");
  const known = new Set(rows.map(({ id }) => id));
  if (!named.every((id) => known.has(id))) throw new DomainError("activity-not-found");
}

async function findRelation(ctx: Context, one: string, other: string) {
  const [found] = await ctx.tx
    .select({ kind: activityRelation.kind, activityId: activityRelation.activityId })
    .from(activityRelation)
    .where(
      and(
        eq(activityRelation.communeId, ctx.commune.id),
        or(
          and(eq(activityRelation.activityId, one), eq(activityRelation.otherId, other)),
          and(eq(activityRelation.activityId, other), eq(activityRelation.otherId, one)),
        ),
      ),
    );
  return found;
}

/** Whether an activity requires another, directly or through others. */
async function standsOn(ctx: Context, activityId: string, otherId: string): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    with recursive needed(id) as (
      select ${activityRelation.otherId} from ${activityRelation}
      where ${activityRelation.communeId} = ${ctx.commune.id} and ${activityRelation.activityId} = ${activityId}
        and ${activityRelation.kind} = 'requires'
      union
      select ${activityRelation.otherId} from ${activityRelation}
      join needed on ${activityRelation.activityId} = needed.id
      where ${activityRelation.communeId} = ${ctx.commune.id} and ${activityRelation.kind} = 'requires')
    select 1 from needed where id = ${otherId}`);
  return rows.length > 0;
}
