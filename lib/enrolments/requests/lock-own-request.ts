import { and, eq } from "drizzle-orm";
import { enrolmentRequest } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { isLive } from "../rules/request-state";

/**
 * A request under way of the household that acts, locked. @throws DomainError "not-found"; "request-closed" when it was
 * answered or withdrawn
 */
export async function lockOwnRequest(ctx: FamilyContext, requestId: string) {
  const [found] = await ctx.tx
    .select()
    .from(enrolmentRequest)
    .where(
      and(
        eq(enrolmentRequest.communeId, ctx.commune.id),
        eq(enrolmentRequest.id, requestId),
        eq(enrolmentRequest.householdId, ctx.actor.householdId),
      ),
    )
    .for("no key update");
  if (!found) throw new DomainError("not-found");
  if (!isLive(found.state)) throw new DomainError("request-closed");
  return found;
}
