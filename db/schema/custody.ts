import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { staff } from "./accounts";
import { instant, plainDate } from "./columns";
import { child, household } from "./households";
import { tenantTable } from "./tenant-table";

/**
 * With which of its two households a child is, and when. Weeks are ISO weeks, from Monday to Sunday. Without weeks only
 * the explicit dates (custody_day) count.
 */
export const custodyCalendar = tenantTable(
  "custody_calendar",
  {
    childId: uuid("child_id").notNull(),
    /** The civil day from which on it holds. */
    startsOn: plainDate("starts_on").notNull(),
    evenWeeksWith: uuid("even_weeks_with"),
    oddWeeksWith: uuid("odd_weeks_with"),
    /** School holidays go on as the weeks do, or are cut in two halves. */
    holidays: text("holidays").$type<"as-weeks" | "halves">().notNull(),
    /** Who has the first half of the holidays that begin in an even year; in the odd ones the other has it. */
    firstHalfEvenYears: uuid("first_half_even_years"),
    setBy: uuid("set_by").notNull(),
    setAt: instant("set_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "custody_calendar_pk", columns: [t.communeId, t.childId] }),
    foreignKey({
      name: "custody_calendar_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "custody_calendar_even_fk",
      columns: [t.communeId, t.evenWeeksWith],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "custody_calendar_odd_fk",
      columns: [t.communeId, t.oddWeeksWith],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "custody_calendar_half_fk",
      columns: [t.communeId, t.firstHalfEvenYears],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "custody_calendar_staff_fk",
      columns: [t.communeId, t.setBy],
      foreignColumns: [staff.communeId, staff.id],
    }),
    check("custody_calendar_holidays_check", sql`holidays in ('as-weeks', 'halves')`),
    check("custody_calendar_weeks_check", sql`(even_weeks_with is null) = (odd_weeks_with is null)`),
    check("custody_calendar_half_check", sql`(holidays = 'halves') = (first_half_even_years is not null)`),
  ],
);

/** Civil days, both inclusive, on which a child is with a household whatever the weeks say. */
export const custodyDay = tenantTable(
  "custody_day",
  {
    id: uuid("id").notNull(),
    childId: uuid("child_id").notNull(),
    startsOn: plainDate("starts_on").notNull(),
    endsOn: plainDate("ends_on").notNull(),
    householdId: uuid("household_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "custody_day_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "custody_day_calendar_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [custodyCalendar.communeId, custodyCalendar.childId],
    }),
    foreignKey({
      name: "custody_day_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    check("custody_day_span_check", sql`ends_on >= starts_on`),
    index("custody_day_child_idx").on(t.communeId, t.childId, t.startsOn),
  ],
);
