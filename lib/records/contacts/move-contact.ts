import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { moveWithin } from "../rules/reorder";
import { orderContacts } from "./order-contacts";
import type { MoveContactInput } from "./schemas";
import { getContact, listContactIds } from "./select-contacts";

/** Changes places with the contact before or after; at an end nothing moves. @throws DomainError "contact-not-found" */
export async function moveContact(ctx: FamilyContext, { id, direction }: MoveContactInput): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const found = await getContact(ctx, id);
  if (found.removedAt) throw new DomainError("contact-not-found");
  await orderContacts(ctx, moveWithin(await listContactIds(ctx, found.kind), id, direction));
}
