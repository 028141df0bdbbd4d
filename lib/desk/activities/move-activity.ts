import { asc, eq, sql } from "drizzle-orm";
import { activity } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { changePlaces } from "../rules/change-places";
import type { MoveActivityInput } from "./schemas";
import { takeActivity } from "./take-activity";

/**
 * Changes places with the one before or after it, of those in use at its site; families see the same order.
 * @throws DomainError "forbidden", "not-found"
 */
export async function moveActivity(ctx: StaffContext, { id, to }: MoveActivityInput): Promise<void> {
  const { activity: moved } = await takeActivity(ctx, id);
  const rows = await ctx.tx
    .select({ id: activity.id, siteId: activity.siteId, archivedAt: activity.archivedAt })
    .from(activity)
    .where(eq(activity.communeId, ctx.commune.id))
    .orderBy(asc(activity.position), asc(activity.name), asc(activity.id));
  const ids = rows.map((row) => row.id);
  const beside = new Set(
    rows.flatMap((row) => (row.siteId === moved.siteId && !row.archivedAt ? [row.id] : [])),
  );
  const ordered = changePlaces(ids, { id, to }, (one) => beside.has(one));
  if (ordered.every((one, place) => one === ids[place])) return;
  const places = JSON.stringify(ordered.map((one, position) => ({ id: one, position })));
  await ctx.tx.execute(sql`
    update ${activity} set position = r.position
    from jsonb_to_recordset(${places}::jsonb) as r(id uuid, position smallint)
    where ${activity.communeId} = ${ctx.commune.id} and ${activity.id} = r.id
      and ${activity.position} <> r.position`);
  await audit(ctx, { action: "activities-ordered", subject: { kind: "activity", id } });
}
