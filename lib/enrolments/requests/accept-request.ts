import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolment } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { checkSpan, findOverlaps } from "../check-span";
import { describeSpan } from "../describe-schedule";
import { refuseArchived } from "../refuse-archived";
import type { AcceptRequestInput } from "../schemas";
import { answerRequest } from "./answer-request";
import { lockRequest } from "./lock-request";

/**
 * Enrols the child over a span of civil days (both inclusive): from the commit on it can book. The family is told.
 * @throws DomainError as `lockRequest`; "period-out-of-bounds" outside this school year and the next;
 * "enrolment-archived" when the activity is no longer in use; "enrolment-overlaps" when the child has an enrolment in that activity on one of those days
 */
export async function acceptRequest(ctx: StaffContext, input: AcceptRequestInput): Promise<void> {
  const request = await lockRequest(ctx, input);
  const { childId, activityId } = request;
  const startsOn = Temporal.PlainDate.from(input.startsOn);
  const endsOn = Temporal.PlainDate.from(input.endsOn);
  checkSpan(ctx, { startsOn, endsOn });
  await refuseArchived(ctx, [activityId]);
  const [standing] = await findOverlaps(ctx, { childId, activityIds: [activityId], startsOn, endsOn });
  if (standing)
    throw new DomainError("enrolment-overlaps", { span: describeSpan(standing.startsOn, standing.endsOn) });
  const enrolmentId = uuidv7();
  await ctx.tx
    .insert(enrolment)
    .values({ communeId: ctx.commune.id, id: enrolmentId, childId, activityId, startsOn, endsOn });
  await answerRequest(ctx, request, { state: "accepted", word: input.word, enrolmentId });
}
