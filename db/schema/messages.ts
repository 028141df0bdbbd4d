import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { activity } from "./catalogue";
import { instant, plainDate } from "./columns";
import { child, guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/** "Demander à la mairie": a guardian's question about a child, with the activity and the day it was asked from. */
export const townHallMessage = tenantTable(
  "town_hall_message",
  {
    id: uuid("id").notNull(),
    householdId: uuid("household_id").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    childId: uuid("child_id").notNull(),
    activityId: uuid("activity_id"),
    serviceDate: plainDate("service_date"),
    body: text("body").notNull(),
    /** What the circle said at that moment, in the family's words; null when it was asked from elsewhere. */
    reason: text("reason"),
    sentAt: instant("sent_at").notNull(),
    handledAt: instant("handled_at"),
    /** The member of staff. */
    handledBy: uuid("handled_by"),
  },
  (t) => [
    primaryKey({ name: "town_hall_message_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "town_hall_message_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "town_hall_message_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    foreignKey({
      name: "town_hall_message_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "town_hall_message_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    foreignKey({
      name: "town_hall_message_staff_fk",
      columns: [t.communeId, t.handledBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    check("town_hall_message_body_check", sql`length(body) between 1 and 4000`),
    check("town_hall_message_handled_check", sql`(handled_at is null) = (handled_by is null)`),
    index("town_hall_message_inbox_idx").on(t.communeId, t.sentAt),
  ],
);
