import { v7 as uuidv7 } from "uuid";
import { contact } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { type AddContactInput, CONTACTS_LIMIT } from "./schemas";
import { selectContacts } from "./select-contacts";
import { setContactChildren } from "./set-contact-children";
import { storePhone } from "./store-phone";

/**
 * Adds somebody who may collect children, or who is called, at the end of the list.
 * @throws DomainError "child-not-found", "too-many-contacts"
 */
export async function addContact(ctx: FamilyContext, input: AddContactInput): Promise<string> {
  const { householdId, guardianId } = ctx.actor;
  await lockHousehold(ctx, householdId);
  const known = await selectContacts(ctx);
  if (known.length >= CONTACTS_LIMIT) throw new DomainError("too-many-contacts", { limit: CONTACTS_LIMIT });
  const id = uuidv7();
  const { kind, firstName, lastName, relation } = input;
  await ctx.tx.insert(contact).values({
    communeId: ctx.commune.id,
    id,
    householdId,
    kind,
    firstName,
    lastName,
    relation,
    phone: storePhone(input),
    position: known.filter((one) => one.kind === kind).length + 1,
    addedBy: guardianId,
    addedAt: ctx.now,
  });
  await setContactChildren(ctx, id, input.children);
  await audit(ctx, { action: "contact-added", subject: { kind: "contact", id } });
  return id;
}
