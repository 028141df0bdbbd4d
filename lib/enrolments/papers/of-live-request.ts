import { and, eq, inArray, sql } from "drizzle-orm";
import { activityPaper, childPaper, enrolmentRequest, requestPaper } from "@/db/schema";
import { LIVE_STATES } from "../rules/request-state";

/**
 * Condition: the request is under way, of the paper's child and household, and needs a paper of that kind, because its
 * activity does or because the commune asked for it.
 */
export const isOfLiveRequest = and(
  eq(enrolmentRequest.communeId, childPaper.communeId),
  eq(enrolmentRequest.childId, childPaper.childId),
  eq(enrolmentRequest.householdId, childPaper.householdId),
  inArray(enrolmentRequest.state, [...LIVE_STATES]),
  sql`(exists (select 1 from ${activityPaper}
               where ${activityPaper.communeId} = ${enrolmentRequest.communeId}
                 and ${activityPaper.activityId} = ${enrolmentRequest.activityId}
                 and ${activityPaper.paperKindId} = ${childPaper.paperKindId})
    or exists (select 1 from ${requestPaper}
               where ${requestPaper.communeId} = ${enrolmentRequest.communeId}
                 and ${requestPaper.requestId} = ${enrolmentRequest.id}
                 and ${requestPaper.paperKindId} = ${childPaper.paperKindId}))`,
);
