import { sql } from "drizzle-orm";
import { check, foreignKey, integer, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { instant } from "./columns";
import { commune } from "./communes";
import { guardian } from "./households";
import { tenantTable } from "./tenant-table";

/** A file that the commune keeps; its bytes are in the storage under `storageKey`, never in the database. */
export const storedFile = tenantTable(
  "stored_file",
  {
    id: uuid("id").notNull(),
    storageKey: text("storage_key").notNull(),
    /** As it was called on the sender's machine, without its folders. */
    name: text("name").notNull(),
    /** Found in the bytes themselves, never believed from the sender. */
    mediaType: text("media_type").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    /** Pixels; null for what is no picture. */
    width: integer("width"),
    height: integer("height"),
    createdAt: instant("created_at").notNull(),
    /** The member of staff who sent it, or else the guardian. */
    createdBy: uuid("created_by"),
    sentByGuardian: uuid("sent_by_guardian"),
  },
  (t) => [
    primaryKey({ name: "stored_file_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "stored_file_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    unique("stored_file_storage_key").on(t.communeId, t.storageKey),
    foreignKey({
      name: "stored_file_staff_fk",
      columns: [t.communeId, t.createdBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    foreignKey({
      name: "stored_file_guardian_fk",
      columns: [t.communeId, t.sentByGuardian],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("stored_file_size_check", sql`size > 0`),
    check("stored_file_sender_check", sql`(created_by is null) <> (sent_by_guardian is null)`),
  ],
);
