import { and, eq, sql } from "drizzle-orm";
import { basketLine, opening } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { type Place, placeRows } from "../places/place";

export interface NewLine extends Place {
  kind: "book" | "cancel";
}

/**
 * One statement however many lines; a line that is there already stays as it is. Their openings are kept, in
 * (activity, date) order, from being withdrawn meanwhile; one that was withdrawn a moment ago gets no line.
 */
export async function addLines(ctx: FamilyContext, lines: readonly NewLine[]): Promise<void> {
  for (const kind of ["book", "cancel"] as const) {
    const places = lines.filter((line) => line.kind === kind);
    if (places.length === 0) continue;
    await ctx.tx.execute(sql`
      insert into ${basketLine} (commune_id, household_id, child_id, activity_id, service_date, kind, added_by, added_at)
      select ${ctx.commune.id}::uuid, ${ctx.actor.householdId}::uuid, place.child_id, place.activity_id,
             place.service_date, ${kind}::text, ${ctx.actor.guardianId}::uuid, ${ctx.now.toString()}::timestamptz
      from (
        select place.* from ${placeRows(places)}
        join ${opening} as o on o.commune_id = ${ctx.commune.id}::uuid and o.activity_id = place.activity_id
          and o.service_date = place.service_date
        order by o.activity_id, o.service_date for key share of o) as place
      on conflict (commune_id, household_id, child_id, activity_id, service_date)
      do update set kind = excluded.kind`);
  }
}

/** Takes lines out of the household's basket; those that are not there are no matter. */
export async function removeLines(ctx: FamilyContext, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await ctx.tx
    .delete(basketLine)
    .where(
      and(
        eq(basketLine.communeId, ctx.commune.id),
        eq(basketLine.householdId, ctx.actor.householdId),
        sql`(${basketLine.childId}, ${basketLine.activityId}, ${basketLine.serviceDate}) in (select child_id, activity_id, service_date from ${placeRows(places)})`,
      ),
    );
}
