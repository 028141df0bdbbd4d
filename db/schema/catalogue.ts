import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { civilTime, instant, plainDate } from "./columns";
import { commune, site } from "./communes";
import { child } from "./households";
import { tenantTable } from "./tenant-table";

/** The règlement intérieur of one kind of activity. */
export const regulation = tenantTable(
  "regulation",
  {
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    archivedAt: instant("archived_at"),
    /** Grows with every change of it or of one of its rules: who changes an older one is told. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "regulation_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "regulation_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
  ],
);

/** The rule that holds from a civil date on, until the next one: the past keeps the rule it had. */
export const regulationRule = tenantTable(
  "regulation_rule",
  {
    regulationId: uuid("regulation_id").notNull(),
    validFrom: plainDate("valid_from").notNull(),
    /** DeadlineRule, as the commune wrote it; parsed on the way out. */
    booking: jsonb("booking").notNull(),
    cancellation: jsonb("cancellation").notNull(),
    /** LateBooking: what becomes of a booking between its deadline and the start. */
    late: jsonb("late").notNull().default({ kind: "refused" }),
    /** Places that a child may have in one ISO week in each activity of this regulation; null is no maximum. */
    weeklyMaximum: smallint("weekly_maximum"),
  },
  (t) => [
    primaryKey({ name: "regulation_rule_pk", columns: [t.communeId, t.regulationId, t.validFrom] }),
    foreignKey({
      name: "regulation_rule_regulation_fk",
      columns: [t.communeId, t.regulationId],
      foreignColumns: [regulation.communeId, regulation.id],
    }),
    check("regulation_rule_weekly_maximum_check", sql`weekly_maximum between 1 and 7`),
  ],
);

/** What a family books: "Études surveillées" of one school. Ages in whole years on the day, both inclusive. */
export const activity = tenantTable(
  "activity",
  {
    id: uuid("id").notNull(),
    siteId: uuid("site_id").notNull(),
    regulationId: uuid("regulation_id").notNull(),
    name: text("name").notNull(),
    startsAt: civilTime("starts_at").notNull(),
    endsAt: civilTime("ends_at").notNull(),
    /** ISO weekdays, 1 Monday … 7 Sunday. */
    weekdays: smallint("weekdays").array().notNull(),
    season: text("season").$type<"term" | "holidays" | "all-year">().notNull(),
    capacity: integer("capacity").notNull(),
    minAge: smallint("min_age"),
    maxAge: smallint("max_age"),
    /** Levels as pupils have them ("CP"); null is every child, of a known level or not. */
    levels: text("levels").array(),
    position: smallint("position").notNull(),
    /** Places on a weekday that has a number of its own, by ISO weekday: { "3": 40 }. */
    weekdayCapacities: jsonb("weekday_capacities").$type<Record<string, number>>().notNull().default({}),
    /** One of the house's colours, by its name; null has none. */
    color: text("color"),
    /** What families read before they ask for an enrolment, in the commune's words; empty has nothing to say. */
    conditions: text("conditions").notNull().default(""),
    /** From then on nobody can be enrolled and no day is opened; what is reserved stays. */
    archivedAt: instant("archived_at"),
    /** Grows with every change: who changes an older one is told. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "activity_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "activity_site_fk",
      columns: [t.communeId, t.siteId],
      foreignColumns: [site.communeId, site.id],
    }),
    foreignKey({
      name: "activity_regulation_fk",
      columns: [t.communeId, t.regulationId],
      foreignColumns: [regulation.communeId, regulation.id],
    }),
    check("activity_season_check", sql`season in ('term', 'holidays', 'all-year')`),
    check("activity_capacity_check", sql`capacity >= 0`),
    check("activity_hours_check", sql`ends_at > starts_at`),
    check("activity_conditions_check", sql`length(conditions) <= 2000`),
    check("activity_levels_check", sql`cardinality(levels) > 0`),
  ],
);

/**
 * What a commune writes between two activities, of one child on one day. "requires": the first goes only with the
 * other. "excludes": never both; written once, true both ways.
 */
export const activityRelation = tenantTable(
  "activity_relation",
  {
    activityId: uuid("activity_id").notNull(),
    otherId: uuid("other_id").notNull(),
    kind: text("kind").$type<"excludes" | "requires">().notNull(),
  },
  (t) => [
    primaryKey({ name: "activity_relation_pk", columns: [t.communeId, t.activityId, t.otherId] }),
    foreignKey({
      name: "activity_relation_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    foreignKey({
      name: "activity_relation_other_fk",
      columns: [t.communeId, t.otherId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    check("activity_relation_kind_check", sql`kind in ('excludes', 'requires')`),
    check("activity_relation_other_check", sql`other_id <> activity_id`),
    index("activity_relation_other_idx").on(t.communeId, t.otherId),
  ],
);

/**
 * When the service days of a span can be booked, on top of their deadlines: holiday centres open by holidays.
 * Days are civil, both inclusive; so are the instants, of which null is unbounded.
 */
export const bookingWindow = tenantTable(
  "booking_window",
  {
    id: uuid("id").notNull(),
    activityId: uuid("activity_id").notNull(),
    startsOn: plainDate("starts_on").notNull(),
    endsOn: plainDate("ends_on").notNull(),
    opensAt: instant("opens_at"),
    closesAt: instant("closes_at"),
  },
  (t) => [
    primaryKey({ name: "booking_window_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "booking_window_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    check("booking_window_span_check", sql`ends_on >= starts_on`),
    check("booking_window_order_check", sql`closes_at > opens_at`),
    index("booking_window_activity_idx").on(t.communeId, t.activityId),
  ],
);

/** Days on which nothing opens: everywhere, at one site, or for one activity. `until` is exclusive. */
export const closure = tenantTable(
  "closure",
  {
    id: uuid("id").notNull(),
    from: plainDate("starts_on").notNull(),
    until: plainDate("until").notNull(),
    label: text("label").notNull(),
    siteId: uuid("site_id"),
    activityId: uuid("activity_id"),
  },
  (t) => [
    primaryKey({ name: "closure_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "closure_site_fk",
      columns: [t.communeId, t.siteId],
      foreignColumns: [site.communeId, site.id],
    }),
    foreignKey({
      name: "closure_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    check("closure_span_check", sql`until > starts_on`),
    index("closure_span_idx").on(t.communeId, t.until),
  ],
);

/**
 * One activity on one date. `taken` counts its live reservations, `held` the places kept for a family that was
 * offered one (waiting.ts); both are settled under this row's lock. The CHECK is the last wall.
 */
export const opening = tenantTable(
  "opening",
  {
    activityId: uuid("activity_id").notNull(),
    serviceDate: plainDate("service_date").notNull(),
    capacity: integer("capacity").notNull(),
    taken: integer("taken").notNull().default(0),
    held: integer("held").notNull().default(0),
    /** Its capacity was set for this very day: the activity's own number does not reach it any more. */
    setByHand: boolean("set_by_hand").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "opening_pk", columns: [t.communeId, t.activityId, t.serviceDate] }),
    foreignKey({
      name: "opening_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    check("opening_taken_check", sql`taken >= 0 and held >= 0 and taken + held <= capacity`),
    index("opening_date_idx").on(t.communeId, t.serviceDate),
  ],
);

/** A child's right to book an activity over a span of civil dates, both inclusive. Inscrire n'est pas réserver. */
export const enrolment = tenantTable(
  "enrolment",
  {
    id: uuid("id").notNull(),
    childId: uuid("child_id").notNull(),
    activityId: uuid("activity_id").notNull(),
    startsOn: plainDate("starts_on").notNull(),
    endsOn: plainDate("ends_on"),
  },
  (t) => [
    primaryKey({ name: "enrolment_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "enrolment_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    foreignKey({
      name: "enrolment_activity_fk",
      columns: [t.communeId, t.activityId],
      foreignColumns: [activity.communeId, activity.id],
    }),
    check("enrolment_span_check", sql`ends_on is null or ends_on >= starts_on`),
    index("enrolment_child_idx").on(t.communeId, t.childId, t.activityId),
  ],
);
