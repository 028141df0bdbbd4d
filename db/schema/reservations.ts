import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { opening } from "./catalogue";
import { instant, place } from "./columns";
import { child, guardian, household } from "./households";
import { tenantTable } from "./tenant-table";

/** One press on "Valider". A press in which nothing was granted is kept as an attempt. */
export const checkout = tenantTable(
  "checkout",
  {
    id: uuid("id").notNull(),
    householdId: uuid("household_id").notNull(),
    guardianId: uuid("guardian_id").notNull(),
    /** Made by the browser for one press: the same key gets the same checkout again. */
    key: uuid("key").notNull(),
    basketVersion: integer("basket_version").notNull(),
    at: instant("at").notNull(),
    outcome: text("outcome").$type<"validated" | "nothing-granted">().notNull(),
  },
  (t) => [
    primaryKey({ name: "checkout_pk", columns: [t.communeId, t.id] }),
    unique("checkout_key_key").on(t.communeId, t.householdId, t.key),
    foreignKey({
      name: "checkout_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "checkout_guardian_fk",
      columns: [t.communeId, t.guardianId],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("checkout_outcome_check", sql`outcome in ('validated', 'nothing-granted')`),
    index("checkout_version_idx").on(t.communeId, t.householdId, t.basketVersion),
  ],
);

/** What became of each line; `refusal` is the code and parameters that the decision gave. */
export const checkoutLine = tenantTable(
  "checkout_line",
  {
    checkoutId: uuid("checkout_id").notNull(),
    ...place(),
    kind: text("kind").$type<"book" | "cancel">().notNull(),
    refusal: jsonb("refusal"),
    /** What a late booking costs, as the family was told; null when it was in time. */
    surcharge: text("surcharge"),
  },
  (t) => [
    primaryKey({
      name: "checkout_line_pk",
      columns: [t.communeId, t.checkoutId, t.childId, t.activityId, t.serviceDate],
    }),
    foreignKey({
      name: "checkout_line_checkout_fk",
      columns: [t.communeId, t.checkoutId],
      foreignColumns: [checkout.communeId, checkout.id],
    }),
    check("checkout_line_kind_check", sql`kind in ('book', 'cancel')`),
  ],
);

/** A child's place at one opening: reserved, then perhaps cancelled, never deleted. */
export const reservation = tenantTable(
  "reservation",
  {
    id: uuid("id").notNull(),
    ...place(),
    householdId: uuid("household_id").notNull(),
    status: text("status").$type<"reserved" | "cancelled">().notNull(),
    reservedAt: instant("reserved_at").notNull(),
    /** Null for places given by the commune. */
    reservedBy: uuid("reserved_by"),
    /** What a late booking costs, in the commune's words; null when it was in time. */
    surcharge: text("surcharge"),
    cancelledAt: instant("cancelled_at"),
    cancelledBy: uuid("cancelled_by"),
    /** The closure by which the commune cancelled it, and why in its words; null when a family did. */
    closureId: uuid("closure_id"),
    cancelReason: text("cancel_reason"),
  },
  (t) => [
    primaryKey({ name: "reservation_pk", columns: [t.communeId, t.id] }),
    uniqueIndex("reservation_live_key")
      .on(t.communeId, t.childId, t.activityId, t.serviceDate)
      .where(sql`status = 'reserved'`),
    // Whole, not of the live ones alone: an opening that goes is looked for here by its foreign key.
    index("reservation_opening_idx").on(t.communeId, t.activityId, t.serviceDate),
    foreignKey({
      name: "reservation_opening_fk",
      columns: [t.communeId, t.activityId, t.serviceDate],
      foreignColumns: [opening.communeId, opening.activityId, opening.serviceDate],
    }),
    foreignKey({
      name: "reservation_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "reservation_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    index("reservation_closure_idx")
      .on(t.communeId, t.closureId, t.householdId)
      .where(sql`closure_id is not null`),
    check("reservation_status_check", sql`status in ('reserved', 'cancelled')`),
    check("reservation_cancelled_check", sql`(status = 'cancelled') = (cancelled_at is not null)`),
  ],
);

/** What happened on the day; nothing yet is no row. */
export const attendance = tenantTable(
  "attendance",
  {
    ...place(),
    status: text("status").$type<"present" | "absent" | "excused">().notNull(),
    markedAt: instant("marked_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "attendance_pk", columns: [t.communeId, t.childId, t.activityId, t.serviceDate] }),
    foreignKey({
      name: "attendance_opening_fk",
      columns: [t.communeId, t.activityId, t.serviceDate],
      foreignColumns: [opening.communeId, opening.activityId, opening.serviceDate],
    }),
    foreignKey({
      name: "attendance_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    check("attendance_status_check", sql`status in ('present', 'absent', 'excused')`),
  ],
);

/** One basket a household; it follows the parents from phone to desk. Every change makes its version grow. */
export const basket = tenantTable(
  "basket",
  {
    householdId: uuid("household_id").notNull(),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
    /** The lines of the last "Vider le panier", until the next change: what its undo puts back. */
    emptied: jsonb("emptied"),
  },
  (t) => [
    primaryKey({ name: "basket_pk", columns: [t.communeId, t.householdId] }),
    foreignKey({
      name: "basket_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
  ],
);

/** A wish: it holds no place. */
export const basketLine = tenantTable(
  "basket_line",
  {
    householdId: uuid("household_id").notNull(),
    ...place(),
    kind: text("kind").$type<"book" | "cancel">().notNull(),
    addedBy: uuid("added_by").notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [
    primaryKey({
      name: "basket_line_pk",
      columns: [t.communeId, t.householdId, t.childId, t.activityId, t.serviceDate],
    }),
    foreignKey({
      name: "basket_line_basket_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [basket.communeId, basket.householdId],
    }),
    foreignKey({
      name: "basket_line_opening_fk",
      columns: [t.communeId, t.activityId, t.serviceDate],
      foreignColumns: [opening.communeId, opening.activityId, opening.serviceDate],
    }),
    foreignKey({
      name: "basket_line_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "basket_line_guardian_fk",
      columns: [t.communeId, t.addedBy],
      foreignColumns: [guardian.communeId, guardian.id],
    }),
    check("basket_line_kind_check", sql`kind in ('book', 'cancel')`),
  ],
);
