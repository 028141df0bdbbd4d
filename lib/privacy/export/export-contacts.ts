import { and, asc, eq, sql } from "drizzle-orm";
import { contact, contactChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { choice, type ExportSection, moment, phone, several, table, text } from "./entry";
import type { Home } from "./load-home";

const t = translatorOf("privacyExport");

/** Who may collect the children and who is called, those too that were removed and are still kept. One statement. */
export async function exportContacts(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const rows = await ctx.tx
    .select({
      contact,
      childIds: sql<string[]>`coalesce(array_agg(${contactChild.childId}::text)
        filter (where ${contactChild.childId} is not null), '{}')`,
    })
    .from(contact)
    .leftJoin(
      contactChild,
      and(eq(contactChild.communeId, contact.communeId), eq(contactChild.contactId, contact.id)),
    )
    .where(and(eq(contact.communeId, ctx.commune.id), eq(contact.householdId, ctx.actor.householdId)))
    .groupBy(contact.communeId, contact.id)
    .orderBy(asc(contact.kind), asc(contact.position), asc(contact.id));
  return [
    table("contacts", rows, ({ contact: row, childIds }) => [
      choice("kind", row.kind, t(`contactKinds.${row.kind}`)),
      text("firstName", row.firstName),
      text("lastName", row.lastName),
      phone("phone", row.phone),
      text("relation", row.relation),
      several(
        "children",
        childIds.flatMap((id) => home.childName(id) ?? []),
      ),
      text("by", home.guardianOrOther(row.addedBy)),
      moment("at", row.addedAt, ctx.commune.timeZone),
      moment("removedAt", row.removedAt, ctx.commune.timeZone),
    ]),
  ];
}
