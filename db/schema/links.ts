import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { account, staff } from "./accounts";
import { instant } from "./columns";
import { guardian } from "./households";
import { tenantTable } from "./tenant-table";

/** Invitations written at once; how far they are is read from their messages. */
export const invitationBatch = tenantTable(
  "invitation_batch",
  {
    id: uuid("id").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "invitation_batch_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "invitation_batch_staff_fk",
      columns: [t.communeId, t.createdBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    index("invitation_batch_created_idx").on(t.communeId, t.createdAt),
  ],
);

export type LinkPurpose =
  | "guardian-invitation"
  | "staff-invitation"
  | "address-validation"
  | "password-reset"
  | "email-change"
  | "record-email";

/**
 * A link that opens one door once. Only the hash of its token is here. It is dead when used, when its time has
 * passed, or when a newer one for the same purpose and person has replaced it: of those at most one lives.
 */
export const oneTimeLink = tenantTable(
  "one_time_link",
  {
    id: uuid("id").notNull(),
    purpose: text("purpose").$type<LinkPurpose>().notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Whom it concerns: a guardian who has no account yet, or else an account. */
    guardianId: uuid("guardian_id"),
    accountId: uuid("account_id"),
    /** The address that it was sent to and that following it proves. */
    email: text("email").notNull(),
    /** Chosen already, kept until the address is proven. */
    passwordHash: text("password_hash"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    replacedAt: instant("replaced_at"),
    batchId: uuid("batch_id"),
    /** The e-mail that carries it; not a foreign key, for e-mails are tidied away before links. */
    messageId: uuid("message_id"),
  },
  (t) => [
    primaryKey({ name: "one_time_link_pk", columns: [t.communeId, t.id] }),
    unique("one_time_link_token_key").on(t.communeId, t.tokenHash),
    foreignKey({
      name: "one_time_link_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "one_time_link_account_fk",
      columns: [t.communeId, t.accountId],
      foreignColumns: [account.communeId, account.id],
    }),
    foreignKey({
      name: "one_time_link_batch_fk",
      columns: [t.communeId, t.batchId],
      foreignColumns: [invitationBatch.communeId, invitationBatch.id],
    }),
    uniqueIndex("one_time_link_live_guardian_key")
      .on(t.communeId, t.purpose, t.guardianId)
      .where(sql`guardian_id is not null and used_at is null and replaced_at is null`),
    uniqueIndex("one_time_link_live_account_key")
      .on(t.communeId, t.purpose, t.accountId)
      .where(sql`account_id is not null and used_at is null and replaced_at is null`),
    index("one_time_link_batch_idx").on(t.communeId, t.batchId).where(sql`batch_id is not null`),
    check(
      "one_time_link_purpose_check",
      sql`purpose in ('guardian-invitation', 'staff-invitation', 'address-validation', 'password-reset', 'email-change', 'record-email')`,
    ),
    check("one_time_link_subject_check", sql`(guardian_id is null) <> (account_id is null)`),
    check("one_time_link_span_check", sql`expires_at > created_at`),
  ],
);
