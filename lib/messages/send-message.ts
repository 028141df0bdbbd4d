import { and, eq, gte } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { townHallMessage } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { describeRefusal } from "@/lib/reservations/places/describe-refusal";
import { civilDateAt, instantAt } from "@/lib/time/zone";
import { loadSubject } from "./load-subject";
import type { SendMessageInput } from "./schemas";

/** Messages of one household in one day of the commune's zone. */
const DAILY_LIMIT = 20;

/**
 * Keeps a guardian's question for the commune's inbox, with the reason that the circle gives at this moment.
 * The same words about the same thing, sent twice in a day, are one message. Returns its id.
 * @throws DomainError "child-not-found", "activity-not-found", "too-many-messages"
 */
export async function sendMessage(ctx: FamilyContext, input: SendMessageInput): Promise<string> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const { activityId, date, body } = input;
  const subject = await loadSubject(ctx, { childId: input.childId, activityId, date });
  const message = {
    childId: subject.child.id,
    activityId: subject.activity?.id ?? null,
    serviceDate: subject.date,
    body,
  };
  const today = await listOfToday(ctx);
  const twin = today.find((sent) => JSON.stringify(sent.message) === JSON.stringify(message));
  if (twin) return twin.id;
  if (today.length >= DAILY_LIMIT) throw new DomainError("too-many-messages", { limit: String(DAILY_LIMIT) });

  const id = uuidv7();
  await ctx.tx.insert(townHallMessage).values({
    communeId: ctx.commune.id,
    id,
    householdId: ctx.actor.householdId,
    guardianId: ctx.actor.guardianId,
    ...message,
    reason: subject.refusal && describeRefusal(subject.refusal, ctx.commune.timeZone),
    sentAt: ctx.now,
  });
  return id;
}

async function listOfToday(ctx: FamilyContext) {
  const { timeZone } = ctx.commune;
  const midnight = instantAt(civilDateAt(ctx.now, timeZone), "00:00", timeZone);
  const rows = await ctx.tx
    .select({
      id: townHallMessage.id,
      childId: townHallMessage.childId,
      activityId: townHallMessage.activityId,
      serviceDate: townHallMessage.serviceDate,
      body: townHallMessage.body,
    })
    .from(townHallMessage)
    .where(
      and(
        eq(townHallMessage.communeId, ctx.commune.id),
        eq(townHallMessage.householdId, ctx.actor.householdId),
        gte(townHallMessage.sentAt, midnight),
      ),
    );
  return rows.map(({ id, ...message }) => ({ id, message }));
}
