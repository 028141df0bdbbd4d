import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { dataRequest } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import type { AskDataInput } from "./schemas";

/** Requests of one household that wait at once. */
const OPEN_LIMIT = 5;

/**
 * Keeps a guardian's request for a correction or an erasure; the commune has a month to answer. The same words sent again
 * while they wait are one request. Returns its id.
 * @throws DomainError "too-many-data-requests"
 */
export async function askData(ctx: FamilyContext, { kind, body }: AskDataInput): Promise<string> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const open = await listOpen(ctx);
  const twin = open.find((sent) => sent.kind === kind && sent.body === body);
  if (twin) return twin.id;
  if (open.length >= OPEN_LIMIT)
    throw new DomainError("too-many-data-requests", { limit: String(OPEN_LIMIT) });

  const id = uuidv7();
  await ctx.tx.insert(dataRequest).values({
    communeId: ctx.commune.id,
    id,
    householdId: ctx.actor.householdId,
    guardianId: ctx.actor.guardianId,
    kind,
    body,
    sentAt: ctx.now,
  });
  await audit(ctx, { action: "data-requested", subject: { kind: "request", id } });
  return id;
}

function listOpen(ctx: FamilyContext) {
  return ctx.tx
    .select({ id: dataRequest.id, kind: dataRequest.kind, body: dataRequest.body })
    .from(dataRequest)
    .where(
      and(
        eq(dataRequest.communeId, ctx.commune.id),
        eq(dataRequest.householdId, ctx.actor.householdId),
        isNull(dataRequest.answeredAt),
      ),
    );
}
