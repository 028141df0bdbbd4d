import { sql } from "drizzle-orm";
import { check, foreignKey, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { guardian } from "./households";
import { tenantTable } from "./tenant-table";

/** A reminder that was sent; `subject` names the thing it was about, so that nothing is said twice. */
export const reminder = tenantTable(
  "reminder",
  {
    guardianId: uuid("guardian_id").notNull(),
    kind: text("kind").$type<"usual-days" | "basket">().notNull(),
    subject: text("subject").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "reminder_pk", columns: [t.communeId, t.guardianId, t.kind, t.subject] }),
    foreignKey({
      name: "reminder_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("reminder_kind_check", sql`kind in ('usual-days', 'basket')`),
  ],
);

/** A guardian who wants no more reminders of a kind; no row is yes. */
export const reminderRefusal = tenantTable(
  "reminder_refusal",
  {
    guardianId: uuid("guardian_id").notNull(),
    kind: text("kind").$type<"usual-days" | "basket">().notNull(),
    refusedAt: instant("refused_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "reminder_refusal_pk", columns: [t.communeId, t.guardianId, t.kind] }),
    foreignKey({
      name: "reminder_refusal_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("reminder_refusal_kind_check", sql`kind in ('usual-days', 'basket')`),
  ],
);
