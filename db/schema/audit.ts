import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { commune } from "./communes";
import { tenantTable } from "./tenant-table";

/** One field of what was changed, in words that a person reads; null where there was, or is, nothing. */
export interface AuditChange {
  /** By the name that the desk's forms give it: "Nom", "Capacité". */
  field: string;
  before: string | null;
  after: string | null;
}
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Who did what to whom, and when: written with the change itself, never changed, kept twelve months. The ids are no
 * foreign keys, for the trail outlives what it tells of. Times are real time.
 */
export const auditEntry = tenantTable(
  "audit_entry",
  {
    id: uuid("id").notNull(),
    at: instant("at").notNull(),
    action: text("action").notNull(),
    actorKind: text("actor_kind").$type<"guardian" | "staff" | "visitor" | "system">().notNull(),
    /** The account that acted, when one did. */
    accountId: uuid("account_id"),
    /** The actor's name at that moment, or the address that was tried. */
    actorName: text("actor_name").notNull(),
    /** What it was done to: "account", "guardian", "staff", "message"… */
    subjectKind: text("subject_kind"),
    subjectId: uuid("subject_id"),
    /** Where the request came from; null for what the house does by itself. */
    remoteAddress: text("remote_address"),
    detail: jsonb("detail").$type<AuditDetail>().notNull(),
    /** Before and after, field by field; empty where nothing was changed or the trail of the record itself has it. */
    changes: jsonb("changes").$type<readonly AuditChange[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ name: "audit_entry_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "audit_entry_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    index("audit_entry_at_idx").on(t.communeId, t.at),
    index("audit_entry_account_idx").on(t.communeId, t.accountId, t.at).where(sql`account_id is not null`),
    index("audit_entry_subject_idx").on(t.communeId, t.subjectId, t.at).where(sql`subject_id is not null`),
    check("audit_entry_actor_check", sql`actor_kind in ('guardian', 'staff', 'visitor', 'system')`),
  ],
);
