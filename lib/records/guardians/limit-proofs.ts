import { and, count, eq, gt, isNotNull, ne } from "drizzle-orm";
import { recordChange } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** A letter goes to whatever address is typed: enough for every slip of the finger, too few to pester a stranger. */
const LIMIT = 5;
const HOURS = 24;

/**
 * Whether the household may have one more address proven. The caller holds its lock.
 * @throws DomainError "too-many-proofs" after five in twenty-four hours
 */
export async function limitProofs(ctx: FamilyContext): Promise<void> {
  const [asked] = await ctx.tx
    .select({ count: count() })
    .from(recordChange)
    .where(
      and(
        eq(recordChange.communeId, ctx.commune.id),
        eq(recordChange.householdId, ctx.actor.householdId),
        eq(recordChange.field, "email"),
        isNotNull(recordChange.after),
        // What followed an account's address was proven there.
        ne(recordChange.state, "applied"),
        gt(recordChange.changedAt, ctx.now.subtract({ hours: HOURS })),
      ),
    );
  // The one that is being asked for is among them.
  if (asked && asked.count > LIMIT) throw new DomainError("too-many-proofs", { limit: LIMIT });
}
