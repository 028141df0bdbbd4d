import { and, eq, isNull } from "drizzle-orm";
import { contact } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { showPhone } from "@/lib/phone/phone";
import type { ChangeContactInput } from "./schemas";
import { getContact, listContactChildren } from "./select-contacts";
import { setContactChildren } from "./set-contact-children";
import { signContact } from "./sign-contact";
import { storePhone } from "./store-phone";

/**
 * Changes who a contact is and for which children. Of two who change it at once the later one is told what it has become,
 * and sends again to keep their own.
 * @throws DomainError "contact-not-found", "child-not-found", "contact-moved"
 */
export async function changeContact(ctx: FamilyContext, input: ChangeContactInput): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const { id, firstName, lastName, relation } = input;
  if (input.mine !== "yes") await checkUnmoved(ctx, input);
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

async function checkUnmoved(ctx: FamilyContext, { id, seen }: ChangeContactInput): Promise<void> {
  const now = await getContact(ctx, id);
  if (now.removedAt) throw new DomainError("contact-not-found");
  if (signContact({ ...now, childIds: await listContactChildren(ctx, id) }) === seen) return;
  const { firstName, lastName, phone, relation } = now;
  const contact = [`${firstName} ${lastName}`, showPhone(phone), relation].filter(Boolean).join(", ");
  throw new DomainError("contact-moved", { contact });
}
