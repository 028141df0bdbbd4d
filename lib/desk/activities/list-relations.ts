import { and, asc, eq, ne, or } from "drizzle-orm";
import { activity, activityRelation, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import type { Choice, RelationRow } from "./views";

/** How an activity stands to the others, and those in use to which nothing is said yet; one statement. */
export async function listRelations(
  ctx: StaffContext,
  id: string,
): Promise<{ relations: RelationRow[]; others: Choice[] }> {
  const rows = await ctx.tx
    .select({
      otherId: activity.id,
      name: activity.name,
      site: site.name,
      archivedAt: activity.archivedAt,
      kind: activityRelation.kind,
      from: activityRelation.activityId,
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .leftJoin(
      activityRelation,
      and(
        eq(activityRelation.communeId, activity.communeId),
        or(
          and(eq(activityRelation.activityId, id), eq(activityRelation.otherId, activity.id)),
          and(eq(activityRelation.otherId, id), eq(activityRelation.activityId, activity.id)),
        ),
      ),
    )
    .where(and(eq(activity.communeId, ctx.commune.id), ne(activity.id, id)))
    .orderBy(
      asc(site.position),
      asc(site.name),
      asc(activity.position),
      asc(activity.name),
      asc(activity.id),
    );
  const nameOf = ({ name, site }: (typeof rows)[number]) => `${name} · ${site}`;
  return {
    relations: rows.flatMap((row) =>
      row.kind === null
        ? []
        : [
            {
              otherId: row.otherId,
              other: nameOf(row),
              kind: row.kind === "requires" && row.from !== id ? ("required-by" as const) : row.kind,
            },
          ],
    ),
    others: rows.flatMap((row) =>
      row.kind === null && !row.archivedAt ? [{ id: row.otherId, name: nameOf(row) }] : [],
    ),
  };
}
