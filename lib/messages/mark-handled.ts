import { and, eq } from "drizzle-orm";
import { townHallMessage } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { MarkHandledInput } from "./schemas";

/**
 * Says that a family's question was seen to, by whom and when; or that it waits after all.
 * @throws DomainError "forbidden"; "not-found" when it is not this commune's
 */
export async function markHandled(ctx: StaffContext, { id, handled }: MarkHandledInput): Promise<void> {
  authorize(ctx, "messages.handle");
  const marked = await ctx.tx
    .update(townHallMessage)
    .set(
      handled ? { handledAt: ctx.now, handledBy: ctx.actor.staffId } : { handledAt: null, handledBy: null },
    )
    .where(and(eq(townHallMessage.communeId, ctx.commune.id), eq(townHallMessage.id, id)))
    .returning({ id: townHallMessage.id });
  if (marked.length === 0) throw new DomainError("not-found");
  await audit(ctx, { action: "message-handled", subject: { kind: "message", id }, detail: { handled } });
}
