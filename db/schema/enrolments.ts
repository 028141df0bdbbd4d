import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { activity, enrolment } from "./catalogue";
import { instant, plainDate } from "./columns";
import { commune } from "./communes";
import { storedFile } from "./files";
import { child, guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/** A paper that the commune asks for: "Attestation d'assurance scolaire". */
export const paperKind = tenantTable(
  "paper_kind",
  {
    id: uuid("id").notNull(),
    label: text("label").notNull(),
    /** What it is and where to find it; empty when the label says all. */
    hint: text("hint").notNull(),
    /** It holds for one school year, and is asked for again in the next. */
    yearly: boolean("yearly").notNull(),
    position: integer("position").notNull(),
    archivedAt: instant("archived_at"),
  },
  (t) => [
    primaryKey({ name: "paper_kind_pk", columns: [t.communeId, t.id] }),
    unique("paper_kind_label_key").on(t.communeId, t.label),
    foreignKey({ name: "paper_kind_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
  ],
);

/** Which papers an activity needs of each child that is enrolled in it. */
export const activityPaper = tenantTable(
  "activity_paper",
  {
    activityId: uuid("activity_id").notNull(),
    paperKindId: uuid("paper_kind_id").notNull(),
    /** The last civil day to hand it in; from the next on nothing more can be booked without it. Null never blocks. */
    dueOn: plainDate("due_on"),
  },
  (t) => [
    primaryKey({ name: "activity_paper_pk", columns: [t.communeId, t.activityId, t.paperKindId] }),
    foreignKey({
      name: "activity_paper_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    foreignKey({
      name: "activity_paper_kind_fk",
      columns: [t.communeId, t.paperKindId],
      foreignColumns: [paperKind.communeId, paperKind.id],
    }),
    index("activity_paper_kind_idx").on(t.communeId, t.paperKindId),
  ],
);

/** A paper that a household handed in for a child; a refused one counts as missing. */
export const childPaper = tenantTable(
  "child_paper",
  {
    id: uuid("id").notNull(),
    childId: uuid("child_id").notNull(),
    householdId: uuid("household_id").notNull(),
    paperKindId: uuid("paper_kind_id").notNull(),
    fileId: uuid("file_id").notNull(),
    state: text("state").$type<"sent" | "accepted" | "refused">().notNull(),
    /** The last civil day on which it holds; null holds for good. */
    validUntil: plainDate("valid_until"),
    sentBy: uuid("sent_by").notNull(),
    sentAt: instant("sent_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
    word: text("word"),
  },
  (t) => [
    primaryKey({ name: "child_paper_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "child_paper_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "child_paper_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "child_paper_kind_fk",
      columns: [t.communeId, t.paperKindId],
      foreignColumns: [paperKind.communeId, paperKind.id],
    }),
    foreignKey({
      name: "child_paper_file_fk",
      columns: [t.communeId, t.fileId],
      foreignColumns: [storedFile.communeId, storedFile.id],
    }),
    foreignKey({
      name: "child_paper_sender_fk",
      columns: [t.communeId, t.sentBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "child_paper_decider_fk",
      columns: [t.communeId, t.decidedBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    check("child_paper_state_check", sql`state in ('sent', 'accepted', 'refused')`),
    check("child_paper_word_check", sql`length(word) between 1 and 1000`),
    index("child_paper_child_idx").on(t.communeId, t.childId, t.paperKindId),
    index("child_paper_file_idx").on(t.communeId, t.fileId),
    index("child_paper_inbox_idx").on(t.communeId, t.sentAt).where(sql`state = 'sent'`),
  ],
);

export type EnrolmentRequestState = "open" | "paper-asked" | "accepted" | "refused" | "withdrawn";

/** A household asks that a child be enrolled in an activity. Of one child and activity at most one is under way. */
export const enrolmentRequest = tenantTable(
  "enrolment_request",
  {
    id: uuid("id").notNull(),
    householdId: uuid("household_id").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    childId: uuid("child_id").notNull(),
    activityId: uuid("activity_id").notNull(),
    /** From which civil day on. */
    startsOn: plainDate("starts_on").notNull(),
    state: text("state").$type<EnrolmentRequestState>().notNull(),
    sentAt: instant("sent_at").notNull(),
    /** When the commune last answered, and who. */
    decidedAt: instant("decided_at"),
    decidedBy: uuid("decided_by"),
    /** What its acceptance gave. */
    enrolmentId: uuid("enrolment_id"),
  },
  (t) => [
    primaryKey({ name: "enrolment_request_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "enrolment_request_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "enrolment_request_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "enrolment_request_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "enrolment_request_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    foreignKey({
      name: "enrolment_request_staff_fk",
      columns: [t.communeId, t.decidedBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    foreignKey({
      name: "enrolment_request_enrolment_fk",
      columns: [t.communeId, t.enrolmentId],
      foreignColumns: [enrolment.communeId, enrolment.id],
    }),
    uniqueIndex("enrolment_request_live_key")
      .on(t.communeId, t.childId, t.activityId)
      .where(sql`state in ('open', 'paper-asked')`),
    index("enrolment_request_household_idx").on(t.communeId, t.householdId, t.sentAt),
    index("enrolment_request_inbox_idx").on(t.communeId, t.sentAt),
    check(
      "enrolment_request_state_check",
      sql`state in ('open', 'paper-asked', 'accepted', 'refused', 'withdrawn')`,
    ),
    check("enrolment_request_accepted_check", sql`state <> 'accepted' or enrolment_id is not null`),
  ],
);

/** What the family and the commune wrote to each other about a request, in its order. */
export const enrolmentMessage = tenantTable(
  "enrolment_message",
  {
    id: uuid("id").notNull(),
    requestId: uuid("request_id").notNull(),
    /** Who wrote it: a guardian, or else a member of staff. */
    guardianId: uuid("guardian_id"),
    staffId: uuid("staff_id"),
    body: text("body").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "enrolment_message_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "enrolment_message_request_fk",
      columns: [t.communeId, t.requestId],
      foreignColumns: [enrolmentRequest.communeId, enrolmentRequest.id],
    }),
    foreignKey({
      name: "enrolment_message_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "enrolment_message_staff_fk",
      columns: [t.communeId, t.staffId],
      foreignColumns: [staff.communeId, staff.id],
    }),
    check("enrolment_message_writer_check", sql`(guardian_id is null) <> (staff_id is null)`),
    check("enrolment_message_body_check", sql`length(body) between 1 and 4000`),
    index("enrolment_message_request_idx").on(t.communeId, t.requestId, t.sentAt),
  ],
);

/** A paper that the commune asked for in answer to a request, besides those that the activity always needs. */
export const requestPaper = tenantTable(
  "request_paper",
  {
    requestId: uuid("request_id").notNull(),
    paperKindId: uuid("paper_kind_id").notNull(),
    askedAt: instant("asked_at").notNull(),
    dueOn: plainDate("due_on"),
  },
  (t) => [
    primaryKey({ name: "request_paper_pk", columns: [t.communeId, t.requestId, t.paperKindId] }),
    foreignKey({
      name: "request_paper_request_fk",
      columns: [t.communeId, t.requestId],
      foreignColumns: [enrolmentRequest.communeId, enrolmentRequest.id],
    }),
    foreignKey({
      name: "request_paper_kind_fk",
      columns: [t.communeId, t.paperKindId],
      foreignColumns: [paperKind.communeId, paperKind.id],
    }),
  ],
);
