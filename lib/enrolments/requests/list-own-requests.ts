import { and, desc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, type EnrolmentRequestState, enrolmentRequest } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";

export interface HouseholdRequest {
  id: string;
  childId: string;
  activity: string;
  state: EnrolmentRequestState;
  sentAt: Temporal.Instant;
  /** When the commune last answered; null while it has not. */
  decidedAt: Temporal.Instant | null;
}

/** More than a family makes in years. */
const LATEST = 100;

/** The household's own requests, newest first. */
export async function listOwnRequests(ctx: FamilyContext): Promise<HouseholdRequest[]> {
  const of = enrolmentRequest;
  return ctx.tx
    .select({
      id: of.id,
      childId: of.childId,
      activity: activity.name,
      state: of.state,
      sentAt: of.sentAt,
      decidedAt: of.decidedAt,
    })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.householdId, ctx.actor.householdId)))
    .orderBy(desc(of.sentAt), desc(of.id))
    .limit(LATEST);
}
