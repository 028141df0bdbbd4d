import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolment } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate } from "@/lib/i18n/format-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { describeSpan } from "../describe-schedule";
import type { AcceptRequestInput } from "../schemas";
import { answerRequest } from "./answer-request";
import { lockRequest } from "./lock-request";

/**
 * Enrols the child over a span of civil days (both inclusive): from the commit on it can book. The family is told.
 * @throws DomainError as `lockRequest`; "period-out-of-bounds" outside this school year and the next;
 * "enrolment-overlaps" when the child has an enrolment in that activity on one of those days
 */
export async function acceptRequest(ctx: StaffContext, input: AcceptRequestInput): Promise<void> {
  const request = await lockRequest(ctx, input);
  const startsOn = Temporal.PlainDate.from(input.startsOn);
  const endsOn = Temporal.PlainDate.from(input.endsOn);
  checkYears(ctx, startsOn, endsOn);
  const of = enrolment;
  const [standing] = await ctx.tx
    .select({ startsOn: of.startsOn, endsOn: of.endsOn })
    .from(of)
    .where(
      and(
        eq(of.communeId, ctx.commune.id),
        eq(of.childId, request.childId),
        eq(of.activityId, request.activityId),
        lte(of.startsOn, endsOn),
        or(isNull(of.endsOn), gte(of.endsOn, startsOn)),
      ),
    )
    .limit(1);
  if (standing)
    throw new DomainError("enrolment-overlaps", { span: describeSpan(standing.startsOn, standing.endsOn) });
  const enrolmentId = uuidv7();
  await ctx.tx.insert(of).values({
    communeId: ctx.commune.id,
    id: enrolmentId,
    childId: request.childId,
    activityId: request.activityId,
    startsOn,
    endsOn,
  });
  await answerRequest(ctx, request, { state: "accepted", word: input.word, enrolmentId });
}

function checkYears(ctx: StaffContext, startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): void {
  const year = schoolYearOf(civilDateAt(ctx.now, ctx.commune.timeZone), ctx.commune.schoolYearMonth);
  const bounds = { earliest: year.from, latest: year.until.add({ years: 1 }) };
  const compare = Temporal.PlainDate.compare;
  if (compare(startsOn, bounds.earliest) >= 0 && compare(endsOn, bounds.latest) <= 0) return;
  throw new DomainError("period-out-of-bounds", {
    earliest: fullDate(bounds.earliest),
    latest: fullDate(bounds.latest),
  });
}
