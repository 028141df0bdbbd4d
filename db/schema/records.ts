import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { instant } from "./columns";
import { commune } from "./communes";
import { child, guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/** What the commune chose for a field of a family's file; a field without a row follows the house's proposal. */
export const fieldPolicy = tenantTable(
  "field_policy",
  {
    subject: text("subject").$type<"guardian" | "child">().notNull(),
    field: text("field").notNull(),
    mode: text("mode").$type<"immediate" | "review">().notNull(),
  },
  (t) => [
    primaryKey({ name: "field_policy_pk", columns: [t.communeId, t.subject, t.field] }),
    foreignKey({ name: "field_policy_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    check("field_policy_subject_check", sql`subject in ('guardian', 'child')`),
    check("field_policy_mode_check", sql`mode in ('immediate', 'review')`),
  ],
);

export type ChangeState = "applied" | "pending" | "accepted" | "refused" | "replaced" | "withdrawn";

/**
 * One field of a guardian or of a child, before and after, by whom and when. "pending" waits for the commune or, of an
 * e-mail address, for its proof; "replaced" is a pending one that a newer wish of the same field took the place of.
 */
export const recordChange = tenantTable(
  "record_change",
  {
    id: uuid("id").notNull(),
    /** What was sent in one press. */
    submissionId: uuid("submission_id").notNull(),
    /** The household that asked; a child may have another one. */
    householdId: uuid("household_id").notNull(),
    /** Whose field it is: a guardian's or a child's. */
    guardianId: uuid("guardian_id"),
    childId: uuid("child_id"),
    field: text("field").notNull(),
    /** In the field's stored form; null is empty. */
    before: text("before"),
    after: text("after"),
    state: text("state").$type<ChangeState>().notNull(),
    awaits: text("awaits").$type<"commune" | "proof">(),
    /** Who changed it: a guardian, or else a member of staff. */
    changedBy: uuid("changed_by"),
    changedByStaff: uuid("changed_by_staff"),
    changedAt: instant("changed_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    /** The commune's word to the family. */
    word: text("word"),
  },
  (t) => [
    primaryKey({ name: "record_change_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "record_change_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "record_change_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "record_change_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "record_change_changer_fk",
      columns: [t.communeId, t.changedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "record_change_changer_staff_fk",
      columns: [t.communeId, t.changedByStaff],
      foreignColumns: [staff.communeId, staff.id],
    }),
    foreignKey({
      name: "record_change_decider_fk",
      columns: [t.communeId, t.decidedBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    uniqueIndex("record_change_pending_guardian_key")
      .on(t.communeId, t.guardianId, t.field)
      .where(sql`state = 'pending' and guardian_id is not null`),
    uniqueIndex("record_change_pending_child_key")
      .on(t.communeId, t.childId, t.field, t.householdId)
      .where(sql`state = 'pending' and child_id is not null`),
    index("record_change_household_idx").on(t.communeId, t.householdId, t.changedAt),
    index("record_change_child_idx").on(t.communeId, t.childId, t.changedAt).where(sql`child_id is not null`),
    index("record_change_submission_idx").on(t.communeId, t.submissionId),
    index("record_change_inbox_idx").on(t.communeId, t.changedAt).where(sql`awaits = 'commune'`),
    check("record_change_subject_check", sql`(guardian_id is null) <> (child_id is null)`),
    check("record_change_changer_check", sql`(changed_by is null) <> (changed_by_staff is null)`),
    check(
      "record_change_state_check",
      sql`state in ('applied', 'pending', 'accepted', 'refused', 'replaced', 'withdrawn')`,
    ),
    check("record_change_awaits_check", sql`awaits in ('commune', 'proof')`),
    check("record_change_pending_check", sql`state <> 'pending' or awaits is not null`),
    check("record_change_word_check", sql`length(word) between 1 and 1000`),
  ],
);

/** "Rien n'a changé": a guardian read the household's file through and found it right, once a school year. */
export const householdConfirmation = tenantTable(
  "household_confirmation",
  {
    householdId: uuid("household_id").notNull(),
    /** The year in which the school year begins. */
    schoolYear: smallint("school_year").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    confirmedAt: instant("confirmed_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "household_confirmation_pk", columns: [t.communeId, t.householdId, t.schoolYear] }),
    foreignKey({
      name: "household_confirmation_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "household_confirmation_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
  ],
);
