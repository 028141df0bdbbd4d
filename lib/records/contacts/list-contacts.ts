import { and, eq } from "drizzle-orm";
import { contact, contactChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { showPhone } from "@/lib/phone/phone";
import { getContact, selectContacts } from "./select-contacts";
import type { ContactsView, ContactView } from "./views";

/**
 * The household's contacts, in their order, with their children; `removedId` names one who has just been taken off.
 * @throws DomainError "contact-not-found" when no such one is the household's
 */
export async function listContacts(
  ctx: FamilyContext,
  { removedId }: { removedId?: string | undefined } = {},
): Promise<ContactsView> {
  const contacts = await selectContacts(ctx);
  const children = await listChildren(ctx, ctx.actor.householdId);
  const pairs = await listPairs(ctx);
  const removed = removedId ? await getContact(ctx, removedId) : null;
  const viewsOf = (kind: "pickup" | "emergency"): ContactView[] =>
    contacts
      .filter((one) => one.kind === kind)
      .map(({ id, firstName, lastName, relation, phone }) => ({
        id,
        name: `${firstName} ${lastName}`,
        relation,
        phone: showPhone(phone),
        phoneHref: `tel:${phone}`,
        children: children
          .filter((child) => pairs.some((pair) => pair.contactId === id && pair.childId === child.id))
          .map(({ firstName: name }) => name),
      }));
  return {
    lists: { pickup: viewsOf("pickup"), emergency: viewsOf("emergency") },
    removed: removed?.removedAt ? { id: removed.id, name: `${removed.firstName} ${removed.lastName}` } : null,
    manyChildren: children.length > 1,
  };
}

function listPairs(ctx: FamilyContext) {
  return ctx.tx
    .select({ contactId: contactChild.contactId, childId: contactChild.childId })
    .from(contactChild)
    .innerJoin(
      contact,
      and(eq(contact.communeId, contactChild.communeId), eq(contact.id, contactChild.contactId)),
    )
    .where(and(eq(contactChild.communeId, ctx.commune.id), eq(contact.householdId, ctx.actor.householdId)));
}
