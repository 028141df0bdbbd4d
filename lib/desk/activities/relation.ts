import { and, eq, or } from "drizzle-orm";
import { activity, activityRelation, site } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import type { RelationKind } from "./views";

const t = translatorOf("catalogue");

/** What is said between two activities, from whichever side. */
export const betweenActivities = (ctx: StaffContext, one: string, other: string) =>
  and(
    eq(activityRelation.communeId, ctx.commune.id),
    or(
      and(eq(activityRelation.activityId, one), eq(activityRelation.otherId, other)),
      and(eq(activityRelation.activityId, other), eq(activityRelation.otherId, one)),
    ),
  );

/** How the first stands to the other now; null when nothing is said. */
export async function findRelationKind(
  ctx: StaffContext,
  id: string,
  otherId: string,
): Promise<RelationKind | null> {
  const [found] = await ctx.tx
    .select({ kind: activityRelation.kind, activityId: activityRelation.activityId })
    .from(activityRelation)
    .where(betweenActivities(ctx, id, otherId));
  if (!found) return null;
  return found.kind === "requires" && found.activityId !== id ? "required-by" : found.kind;
}

/** Leaves in the trail what is said of an activity and another, before and after; null is nothing. */
export async function tellRelation(
  ctx: StaffContext,
  { id, otherId }: { id: string; otherId: string },
  { before, after }: { before: RelationKind | null; after: RelationKind | null },
): Promise<void> {
  const other = await nameOther(ctx, otherId);
  const say = (kind: RelationKind | null) => kind && t(`activities.relation.${kind}`, { other });
  await audit(ctx, {
    action: "activity-changed",
    subject: { kind: "activity", id },
    changes: [{ field: t("activities.fields.relation"), before: say(before), after: say(after) }],
  });
}

async function nameOther(ctx: StaffContext, otherId: string): Promise<string> {
  const [other] = await ctx.tx
    .select({ name: activity.name, site: site.name })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, otherId)));
  return other ? `${other.name} · ${other.site}` : "";
}
