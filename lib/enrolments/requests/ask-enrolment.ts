import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolmentRequest } from "@/db/schema";
import { audit } from "@/lib/audit";
import { isFor } from "@/lib/catalogue/rules/audience";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHomeChild } from "@/lib/households/home-child";
import { fullDate } from "@/lib/i18n/format-date";
import type { AskEnrolmentInput } from "../schemas";
import { addMessage } from "./add-message";
import { isUnderWay } from "./is-under-way";
import { type Askable, findAskable } from "./list-askable";

/**
 * A household asks the commune to enrol its child, from a civil day on. Asked twice, it is one request. Returns its id.
 * @throws DomainError "child-not-found"; "enrolment-requested" when the child's other household has asked;
 * "enrolment-not-askable" when the activity is not one of those that are proposed for the child (any more);
 * "period-out-of-bounds"
 */
export async function askEnrolment(ctx: FamilyContext, input: AskEnrolmentInput): Promise<string> {
  const child = await lockHomeChild(ctx, input.childId);
  const standing = await findUnderWay(ctx, child.id, input.activityId);
  if (standing?.householdId === ctx.actor.householdId) return standing.id;
  if (standing) throw new DomainError("enrolment-requested", { child: child.firstName });

  const askable = await findAskable(ctx, child, input.activityId);
  const startsOn = Temporal.PlainDate.from(input.startsOn);
  if (askable) checkBounds(askable, startsOn);
  if (!askable || !isFor(askable.activity, child, startsOn))
    throw new DomainError("enrolment-not-askable", { child: child.firstName });

  const id = uuidv7();
  const { householdId, guardianId } = ctx.actor;
  await ctx.tx.insert(enrolmentRequest).values({
    communeId: ctx.commune.id,
    id,
    householdId,
    guardianId,
    childId: child.id,
    activityId: askable.activity.id,
    startsOn,
    state: "open",
    sentAt: ctx.now,
  });
  if (input.message) await addMessage(ctx, { requestId: id, body: input.message });
  await audit(ctx, { action: "enrolment-asked", subject: { kind: "request", id } });
  return id;
}

async function findUnderWay(ctx: FamilyContext, childId: string, activityId: string) {
  const [found] = await ctx.tx
    .select({ id: enrolmentRequest.id, householdId: enrolmentRequest.householdId })
    .from(enrolmentRequest)
    .where(and(eq(enrolmentRequest.communeId, ctx.commune.id), isUnderWay(childId, activityId)));
  return found;
}

function checkBounds({ earliest, latest }: Askable, startsOn: Temporal.PlainDate): void {
  const compare = Temporal.PlainDate.compare;
  if (compare(startsOn, earliest) >= 0 && compare(startsOn, latest) <= 0) return;
  throw new DomainError("period-out-of-bounds", { earliest: fullDate(earliest), latest: fullDate(latest) });
}
