import { v7 as uuidv7 } from "uuid";
import { enrolmentMessage } from "@/db/schema";
import type { FamilyContext, StaffContext } from "@/lib/context";

/** Adds what the actor wrote to the thread of a request that the caller has found and locked. Returns its id. */
export async function addMessage(
  ctx: FamilyContext | StaffContext,
  { requestId, body }: { requestId: string; body: string },
): Promise<string> {
  const id = uuidv7();
  await ctx.tx.insert(enrolmentMessage).values({
    communeId: ctx.commune.id,
    id,
    requestId,
    ...(ctx.actor.kind === "guardian"
      ? { guardianId: ctx.actor.guardianId }
      : { staffId: ctx.actor.staffId }),
    body,
    sentAt: ctx.now,
  });
  return id;
}
