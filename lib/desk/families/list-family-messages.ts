import { and, desc, eq } from "drizzle-orm";
import { activity, child, townHallMessage } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import type { FamilyFile } from "./views";

const LATEST = 5;

/** The household's latest questions to the town hall, newest first. */
export async function listFamilyMessages(
  ctx: StaffContext,
  householdId: string,
): Promise<NonNullable<FamilyFile["messages"]>> {
  const of = townHallMessage;
  const rows = await ctx.tx
    .select({
      id: of.id,
      sentAt: of.sentAt,
      child: child.firstName,
      activity: activity.name,
      body: of.body,
      handledAt: of.handledAt,
    })
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .leftJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, householdId)))
    .orderBy(desc(of.sentAt), desc(of.id))
    .limit(LATEST);
  return rows.map(({ id, sentAt, child, activity, body, handledAt }) => ({
    id,
    sentAt: stampIn(sentAt, ctx.commune.timeZone),
    about: [child, activity].filter(Boolean).join(" · "),
    body,
    handled: handledAt !== null,
  }));
}
