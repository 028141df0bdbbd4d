import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { child, guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/** Who may collect a child, or who is called: of one household, never shown to a child's other one. */
export const contact = tenantTable(
  "contact",
  {
    id: uuid("id").notNull(),
    householdId: uuid("household_id").notNull(),
    kind: text("kind").$type<"pickup" | "emergency">().notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    /** E.164. */
    phone: text("phone").notNull(),
    /** "grand-mère", in the family's words; empty when it said none. */
    relation: text("relation").notNull(),
    /** Within its kind, from 1: the first is called first. */
    position: integer("position").notNull(),
    addedBy: uuid("added_by").notNull(),
    addedAt: instant("added_at").notNull(),
    /** A removed one is kept for a while, so that it can be put back. */
    removedAt: instant("removed_at"),
    removedBy: uuid("removed_by"),
  },
  (t) => [
    primaryKey({ name: "contact_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "contact_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "contact_adder_fk",
      columns: [t.communeId, t.addedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "contact_remover_fk",
      columns: [t.communeId, t.removedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("contact_kind_check", sql`kind in ('pickup', 'emergency')`),
    check("contact_removed_check", sql`(removed_at is null) = (removed_by is null)`),
    index("contact_household_idx").on(t.communeId, t.householdId),
  ],
);

/** For which children. */
export const contactChild = tenantTable(
  "contact_child",
  { contactId: uuid("contact_id").notNull(), childId: uuid("child_id").notNull() },
  (t) => [
    primaryKey({ name: "contact_child_pk", columns: [t.communeId, t.contactId, t.childId] }),
    foreignKey({
      name: "contact_child_contact_fk",
      columns: [t.communeId, t.contactId],
      foreignColumns: [contact.communeId, contact.id],
    }),
    foreignKey({
      name: "contact_child_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    index("contact_child_child_idx").on(t.communeId, t.childId),
  ],
);
