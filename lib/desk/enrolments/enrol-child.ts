import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolment } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { checkSpan, type EnrolmentSpan, findOverlaps } from "@/lib/enrolments/check-span";
import { describeSpan } from "@/lib/enrolments/describe-schedule";
import { refuseArchived } from "@/lib/enrolments/refuse-archived";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { enqueue } from "@/lib/mail/enqueue";
import { listHouseholdAddresses } from "@/lib/records/decisions/list-household-addresses";
import { listOffered, type Offered, sayUnfit } from "./list-offered";
import type { EnrolChildInput } from "./schemas";
import { takeChild } from "./take-child";

/**
 * Enrols a child in activities over a span of civil days (both inclusive), all of them or none: from the commit on it can
 * book. The household that is looked at is told, if wanted.
 * @throws DomainError "forbidden", "not-found"; "period-out-of-bounds" outside this school year and the next;
 * "enrolment-archived" for an activity that is no longer in use;
 * "enrolment-unfit" for another school, age or level; "enrolment-asked-already" where the family's request waits for an
 * answer; "enrolment-overlaps-of" when the child is enrolled there on one of those days
 */
export async function enrolChild(ctx: StaffContext, input: EnrolChildInput): Promise<void> {
  authorize(ctx, "children.enrol");
  await lockChild(ctx, input.childId);
  const child = await takeChild(ctx, input);
  const span = {
    startsOn: Temporal.PlainDate.from(input.startsOn),
    endsOn: Temporal.PlainDate.from(input.endsOn),
  };
  checkSpan(ctx, span);
  const activityIds = [...new Set(input.activityIds)];
  await refuseArchived(ctx, activityIds);
  const offered = (await listOffered(ctx, child.id)).filter(({ activity }) =>
    activityIds.includes(activity.id),
  );
  if (offered.length !== activityIds.length) throw new DomainError("not-found");
  for (const one of offered) refuseUnfit(one, child, span);
  const [standing] = await findOverlaps(ctx, { childId: child.id, activityIds, ...span });
  if (standing)
    throw new DomainError("enrolment-overlaps-of", {
      child: child.firstName,
      activity: standing.activity,
      span: describeSpan(standing.startsOn, standing.endsOn),
    });
  const rows = activityIds.map((activityId) => ({
    communeId: ctx.commune.id,
    id: uuidv7(),
    childId: child.id,
    activityId,
    ...span,
  }));
  await ctx.tx.insert(enrolment).values(rows);
  await audit(ctx, {
    action: "child-enrolled",
    subject: { kind: "child", id: child.id },
    changes: offered.map(({ activity }) => ({
      field: activity.name,
      before: null,
      after: describeSpan(span.startsOn, span.endsOn),
    })),
  });
  if (!input.tell) return;
  await enqueue(ctx, "child-enrolled", {
    recipients: await listHouseholdAddresses(ctx, input.householdId),
    payload: { enrolmentIds: rows.map(({ id }) => id) },
  });
}

function refuseUnfit(
  one: Offered,
  child: Parameters<typeof sayUnfit>[1],
  { startsOn, endsOn }: EnrolmentSpan,
): void {
  const { name } = one.activity;
  const reason = sayUnfit(one, child, { from: startsOn, until: endsOn });
  if (reason) throw new DomainError("enrolment-unfit", { activity: name, reason });
  if (one.requestId) throw new DomainError("enrolment-asked-already", { activity: name });
}
