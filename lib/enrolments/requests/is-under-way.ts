import { and, eq, inArray, type SQLWrapper } from "drizzle-orm";
import { enrolmentRequest } from "@/db/schema";
import { LIVE_STATES } from "../rules/request-state";

/** Condition: a request for that child and activity that is under way, of whichever household. */
export function isUnderWay(childId: string, activityId: string | SQLWrapper) {
  return and(
    eq(enrolmentRequest.childId, childId),
    eq(enrolmentRequest.activityId, activityId),
    inArray(enrolmentRequest.state, [...LIVE_STATES]),
  );
}
