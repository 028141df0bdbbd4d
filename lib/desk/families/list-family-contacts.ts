import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { child, contact, contactChild } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { showPhone } from "@/lib/phone/phone";
import type { FamilyFile } from "./views";

/** Who may collect the household's children, and who is called, each kind in the family's order. */
export async function listFamilyContacts(
  ctx: StaffContext,
  householdId: string,
): Promise<FamilyFile["contacts"]> {
  const rows = await ctx.tx
    .select({
      id: contact.id,
      kind: contact.kind,
      firstName: contact.firstName,
      lastName: contact.lastName,
      phone: contact.phone,
      relation: contact.relation,
      children: sql<string | null>`${childrenOf(ctx)}`,
    })
    .from(contact)
    .where(
      and(
        eq(contact.communeId, ctx.commune.id),
        eq(contact.householdId, householdId),
        isNull(contact.removedAt),
      ),
    )
    .orderBy(asc(contact.kind), asc(contact.position), asc(contact.id));
  return rows.map(({ firstName, lastName, phone, children, ...row }) => ({
    ...row,
    name: `${firstName} ${lastName}`,
    phone: showPhone(phone),
    phoneHref: `tel:${phone}`,
    children: children ?? "",
  }));
}

/** Their first names, as one column beside the contact. */
function childrenOf(ctx: StaffContext) {
  return ctx.tx
    .select({ names: sql`string_agg(${child.firstName}, ', ' order by ${child.firstName})` })
    .from(contactChild)
    .innerJoin(child, and(eq(child.communeId, contactChild.communeId), eq(child.id, contactChild.childId)))
    .where(and(eq(contactChild.communeId, contact.communeId), eq(contactChild.contactId, contact.id)));
}
