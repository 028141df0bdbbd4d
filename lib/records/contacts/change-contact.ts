import { and, eq, isNull } from "drizzle-orm";
import { contact } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockFamily } from "../decisions/lock-family";
import type { ChangeContactInput } from "./schemas";
import { setContactChildren } from "./set-contact-children";
import { storePhone } from "./store-phone";

/** Changes who a contact is and for which children. @throws DomainError "contact-not-found", "child-not-found" */
export async function changeContact(ctx: FamilyContext, input: ChangeContactInput): Promise<void> {
  await lockFamily(ctx, ctx.actor.householdId);
  const { id, firstName, lastName, relation } = input;
  const changed = await ctx.tx
    .update(contact)
    .set({ firstName, lastName, relation, phone: storePhone(input) })
    .where(
      and(
        eq(contact.communeId, ctx.commune.id),
        eq(contact.householdId, ctx.actor.householdId),
        eq(contact.id, id),
        isNull(contact.removedAt),
      ),
    )
    .returning({ id: contact.id });
  if (changed.length === 0) throw new DomainError("contact-not-found");
  await setContactChildren(ctx, id, input.children);
  await audit(ctx, { action: "contact-changed", subject: { kind: "contact", id } });
}
