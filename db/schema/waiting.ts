import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { opening } from "./catalogue";
import { instant, place } from "./columns";
import { child, guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/**
 * "Prévenez-moi si une place se libère": one child's turn for one opening, in the order of `asked_at` and id.
 * `waiting` → `offered` (a place is held until `offer_until`, inclusive) → `accepted` | `declined` | `lapsed`;
 * `withdrawn` by the family, `lapsed` also when the day can no longer be booked. Never deleted.
 */
export const waitingEntry = tenantTable(
  "waiting_entry",
  {
    id: uuid("id").notNull(),
    ...place(),
    householdId: uuid("household_id").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    status: text("status")
      .$type<"waiting" | "offered" | "accepted" | "declined" | "lapsed" | "withdrawn">()
      .notNull(),
    offeredAt: instant("offered_at"),
    offerUntil: instant("offer_until"),
    settledAt: instant("settled_at"),
  },
  (t) => [
    primaryKey({ name: "waiting_entry_pk", columns: [t.communeId, t.id] }),
    uniqueIndex("waiting_entry_live_key")
      .on(t.communeId, t.childId, t.activityId, t.serviceDate)
      .where(sql`status in ('waiting', 'offered')`),
    index("waiting_entry_queue_idx")
      .on(t.communeId, t.activityId, t.serviceDate, t.askedAt, t.id)
      .where(sql`status in ('waiting', 'offered')`),
    foreignKey({
      name: "waiting_entry_opening_fk",
      columns: [t.communeId, t.activityId, t.serviceDate],
      foreignColumns: [opening.communeId, opening.activityId, opening.serviceDate],
    }),
    foreignKey({
      name: "waiting_entry_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "waiting_entry_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "waiting_entry_guardian_fk",
      columns: [t.communeId, t.askedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check(
      "waiting_entry_status_check",
      sql`status in ('waiting', 'offered', 'accepted', 'declined', 'lapsed', 'withdrawn')`,
    ),
    check("waiting_entry_offer_check", sql`status <> 'offered' or offer_until is not null`),
    check("waiting_entry_settled_check", sql`(status in ('waiting', 'offered')) = (settled_at is null)`),
  ],
);
