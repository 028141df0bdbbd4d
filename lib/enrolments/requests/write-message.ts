import { and, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { enrolmentMessage, enrolmentRequest } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt, instantAt } from "@/lib/time/zone";
import type { WriteMessageInput } from "../schemas";
import { addMessage } from "./add-message";
import { lockOwnRequest } from "./lock-own-request";

/** Messages of a household about one request in one day of the commune's zone. */
const DAILY_LIMIT = 20;

/**
 * A guardian writes to the commune about a request under way. The same text twice in a row is one message. A request that
 * waited for a paper is the commune's turn: it has something to read. The paper is still asked of the family.
 * @throws DomainError "not-found", "request-closed", "too-many-messages"
 */
export async function writeMessage(ctx: FamilyContext, input: WriteMessageInput): Promise<void> {
  const { requestId, body } = input;
  const { state } = await lockOwnRequest(ctx, requestId);
  if (state === "paper-asked") await reopen(ctx, requestId);
  const of = enrolmentMessage;
  const inThread = and(eq(of.communeId, ctx.commune.id), eq(of.requestId, requestId));
  const [last] = await ctx.tx
    .select({ guardianId: of.guardianId, body: of.body })
    .from(of)
    .where(inThread)
    .orderBy(desc(of.sentAt), desc(of.id))
    .limit(1);
  if (last?.guardianId === ctx.actor.guardianId && last.body === body) return;
  const { timeZone } = ctx.commune;
  const midnight = instantAt(civilDateAt(ctx.now, timeZone), "00:00", timeZone);
  const [today] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(of)
    .where(and(inThread, isNotNull(of.guardianId), gte(of.sentAt, midnight)));
  if ((today?.count ?? 0) >= DAILY_LIMIT)
    throw new DomainError("too-many-messages", { limit: String(DAILY_LIMIT) });
  await addMessage(ctx, { requestId, body });
}

async function reopen(ctx: FamilyContext, requestId: string): Promise<void> {
  await ctx.tx
    .update(enrolmentRequest)
    .set({ state: "open" })
    .where(and(eq(enrolmentRequest.communeId, ctx.commune.id), eq(enrolmentRequest.id, requestId)));
}
