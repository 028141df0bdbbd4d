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
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { commune } from "./communes";
import { storedFile } from "./files";
import { child, guardian } from "./households";
import { tenantTable } from "./tenant-table";

/** The commune's neutral list of diets: what is served, never why. */
export const diet = tenantTable(
  "diet",
  {
    id: uuid("id").notNull(),
    label: text("label").notNull(),
    position: integer("position").notNull(),
    /** No longer proposed; who has it keeps it. */
    archivedAt: instant("archived_at"),
  },
  (t) => [
    primaryKey({ name: "diet_pk", columns: [t.communeId, t.id] }),
    unique("diet_label_key").on(t.communeId, t.label),
    foreignKey({ name: "diet_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
  ],
);

export const childDiet = tenantTable(
  "child_diet",
  { childId: uuid("child_id").notNull(), dietId: uuid("diet_id").notNull() },
  (t) => [
    primaryKey({ name: "child_diet_pk", columns: [t.communeId, t.childId, t.dietId] }),
    foreignKey({
      name: "child_diet_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "child_diet_diet_fk",
      columns: [t.communeId, t.dietId],
      foreignColumns: [diet.communeId, diet.id],
    }),
    index("child_diet_diet_idx").on(t.communeId, t.dietId),
  ],
);

/** Allergies and the PAI: for who runs the activity that day, and every opening of it is in the trail. */
export const healthRecord = tenantTable(
  "health_record",
  {
    childId: uuid("child_id").notNull(),
    /** Of the fourteen of the INCO regulation, by their code: lib/records/rules/allergens. */
    allergens: text("allergens").array().notNull(),
    /** What to do, in the family's words; empty when there is nothing to add. */
    note: text("note").notNull(),
    /** A "projet d'accueil individualisé" is signed. */
    hasPlan: boolean("has_plan").notNull(),
    changedBy: uuid("changed_by").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "health_record_pk", columns: [t.communeId, t.childId] }),
    foreignKey({
      name: "health_record_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "health_record_guardian_fk",
      columns: [t.communeId, t.changedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
  ],
);

/** The papers of a PAI; one that is taken away leaves its row to say so, without its file. */
export const healthFile = tenantTable(
  "health_file",
  {
    id: uuid("id").notNull(),
    childId: uuid("child_id").notNull(),
    fileId: uuid("file_id"),
    addedBy: uuid("added_by").notNull(),
    addedAt: instant("added_at").notNull(),
    removedBy: uuid("removed_by"),
    removedAt: instant("removed_at"),
  },
  (t) => [
    primaryKey({ name: "health_file_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "health_file_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "health_file_file_fk",
      columns: [t.communeId, t.fileId],
      foreignColumns: [storedFile.communeId, storedFile.id],
    }),
    foreignKey({
      name: "health_file_adder_fk",
      columns: [t.communeId, t.addedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "health_file_remover_fk",
      columns: [t.communeId, t.removedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("health_file_removed_check", sql`(removed_at is null) = (removed_by is null)`),
    check("health_file_kept_check", sql`(file_id is null) = (removed_at is not null)`),
    index("health_file_child_idx").on(t.communeId, t.childId),
    index("health_file_file_idx").on(t.communeId, t.fileId).where(sql`file_id is not null`),
  ],
);

/** One answer of one guardian about pictures of one child; the latest of each counts, all of them are kept. */
export const pictureConsent = tenantTable(
  "picture_consent",
  {
    id: uuid("id").notNull(),
    childId: uuid("child_id").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    medium: text("medium").$type<"photo" | "video">().notNull(),
    place: text("place").$type<"internal" | "website" | "press">().notNull(),
    granted: boolean("granted").notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "picture_consent_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "picture_consent_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "picture_consent_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("picture_consent_medium_check", sql`medium in ('photo', 'video')`),
    check("picture_consent_place_check", sql`place in ('internal', 'website', 'press')`),
    index("picture_consent_child_idx").on(t.communeId, t.childId, t.answeredAt),
  ],
);
