import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { invitationBatch, oneTimeLink, outboxMessage, staff } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { authorize } from "../permissions";

const LATEST = 10;

export interface Batch {
  id: string;
  createdAt: Temporal.Instant;
  /** Who pressed: "Claire MOREAU". */
  by: string;
  total: number;
  waiting: number;
  failed: number;
}

/**
 * The latest sendings, newest first, each as far as it is now. An e-mail that is no longer in the outbox has left, or
 * its link was replaced before it could. @throws DomainError "forbidden"
 */
export async function listBatches(ctx: StaffContext): Promise<Batch[]> {
  authorize(ctx, "families.invite");
  const batches = await ctx.tx
    .select({
      id: invitationBatch.id,
      createdAt: invitationBatch.createdAt,
      firstName: staff.firstName,
      lastName: staff.lastName,
    })
    .from(invitationBatch)
    .innerJoin(
      staff,
      and(eq(staff.communeId, invitationBatch.communeId), eq(staff.id, invitationBatch.createdBy)),
    )
    .where(eq(invitationBatch.communeId, ctx.commune.id))
    .orderBy(desc(invitationBatch.createdAt), desc(invitationBatch.id))
    .limit(LATEST);
  const counts = await countMessages(
    ctx,
    batches.map(({ id }) => id),
  );
  return batches.map(({ id, createdAt, firstName, lastName }) => {
    const { total = 0, waiting = 0, failed = 0 } = counts.get(id) ?? {};
    return { id, createdAt, by: `${firstName} ${lastName}`, total, waiting, failed };
  });
}

async function countMessages(ctx: StaffContext, batchIds: string[]) {
  if (batchIds.length === 0) return new Map<string, { total: number; waiting: number; failed: number }>();
  const rows = await ctx.tx
    .select({
      id: oneTimeLink.batchId,
      total: sql<number>`count(*)::int`,
      waiting: sql<number>`(count(*) filter (where ${outboxMessage.state} = 'pending'))::int`,
      failed: sql<number>`(count(*) filter (where ${outboxMessage.state} = 'dead'))::int`,
    })
    .from(oneTimeLink)
    .leftJoin(
      outboxMessage,
      and(eq(outboxMessage.communeId, oneTimeLink.communeId), eq(outboxMessage.id, oneTimeLink.messageId)),
    )
    .where(and(eq(oneTimeLink.communeId, ctx.commune.id), inArray(oneTimeLink.batchId, batchIds)))
    .groupBy(oneTimeLink.batchId);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
