import { and, asc, eq, isNull } from "drizzle-orm";
import { contact, contactChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { ContactKind } from "./schemas";

const ofHousehold = (ctx: FamilyContext) =>
  and(eq(contact.communeId, ctx.commune.id), eq(contact.householdId, ctx.actor.householdId));

/** The household's contacts in their order, those that were taken off left out. */
export function selectContacts(ctx: FamilyContext) {
  return ctx.tx
    .select({
      id: contact.id,
      kind: contact.kind,
      firstName: contact.firstName,
      lastName: contact.lastName,
      phone: contact.phone,
      relation: contact.relation,
    })
    .from(contact)
    .where(and(ofHousehold(ctx), isNull(contact.removedAt)))
    .orderBy(asc(contact.kind), asc(contact.position), asc(contact.id));
}

/** The ids of one kind in their order. */
export async function listContactIds(ctx: FamilyContext, kind: ContactKind): Promise<string[]> {
  const contacts = await selectContacts(ctx);
  return contacts.filter((one) => one.kind === kind).map(({ id }) => id);
}

/**
 * One contact of the household, on its list or taken off it. @throws DomainError "contact-not-found"
 */
export async function getContact(ctx: FamilyContext, id: string) {
  const [found] = await ctx.tx
    .select()
    .from(contact)
    .where(and(ofHousehold(ctx), eq(contact.id, id)));
  if (!found) throw new DomainError("contact-not-found");
  return found;
}

/** The children for whom a contact of the household is. */
export async function listContactChildren(ctx: FamilyContext, contactId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ childId: contactChild.childId })
    .from(contactChild)
    .where(and(eq(contactChild.communeId, ctx.commune.id), eq(contactChild.contactId, contactId)));
  return rows.map(({ childId }) => childId);
}
