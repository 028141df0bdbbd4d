import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { instant } from "./columns";
import { guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/** A guardian asks that what is stored be corrected or erased (GDPR, articles 16 and 17): to be answered within a month. */
export const dataRequest = tenantTable(
  "data_request",
  {
    id: uuid("id").notNull(),
    householdId: uuid("household_id").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    kind: text("kind").$type<"correction" | "erasure">().notNull(),
    body: text("body").notNull(),
    sentAt: instant("sent_at").notNull(),
    /** The commune's answer, which goes to the family. */
    answer: text("answer"),
    answeredAt: instant("answered_at"),
    answeredBy: uuid("answered_by"),
  },
  (t) => [
    primaryKey({ name: "data_request_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "data_request_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "data_request_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "data_request_staff_fk",
      columns: [t.communeId, t.answeredBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    check("data_request_kind_check", sql`kind in ('correction', 'erasure')`),
    check("data_request_body_check", sql`length(body) between 1 and 4000`),
    check("data_request_answer_check", sql`length(answer) between 1 and 4000`),
    check(
      "data_request_answered_check",
      sql`(answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)`,
    ),
    index("data_request_inbox_idx").on(t.communeId, t.sentAt),
    index("data_request_household_idx").on(t.communeId, t.householdId),
  ],
);

/** A guardian's calendar link. Only the hash of its secret is here; of each guardian at most one lives. */
export const calendarFeed = tenantTable(
  "calendar_feed",
  {
    id: uuid("id").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ name: "calendar_feed_pk", columns: [t.communeId, t.id] }),
    unique("calendar_feed_token_key").on(t.communeId, t.tokenHash),
    foreignKey({
      name: "calendar_feed_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    uniqueIndex("calendar_feed_live_key").on(t.communeId, t.guardianId).where(sql`revoked_at is null`),
  ],
);
