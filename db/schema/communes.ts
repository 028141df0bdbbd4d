import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, plainDate } from "./columns";
import { tenantTable } from "./tenant-table";

/** Where a commune lies, as far as its public holidays go. */
export type PublicHolidays =
  | "national"
  | "alsace-moselle"
  | "guadeloupe"
  | "guyane"
  | "martinique"
  | "mayotte"
  | "reunion"
  | "saint-barthelemy"
  | "saint-martin";

const isThisCommune = sql`id = nullif(current_setting('app.commune_id', true), '')::uuid`;

/**
 * The tenant itself: read before any context exists, so that everybody may read it and it holds no secret. What a
 * commune changes of itself it changes within its own context: its policy lets no other row be touched.
 */
export const commune = pgTable(
  "commune",
  {
    id: uuid("id").notNull(),
    slug: text("slug").notNull().unique("commune_slug_key"),
    name: text("name").notNull(),
    timeZone: text("time_zone").notNull(),
    schoolZone: text("school_zone").notNull(),
    senderEmail: text("sender_email").notNull(),
    contactEmail: text("contact_email").notNull(),
    contactPhone: text("contact_phone"),
    /** Accent colour, "#rrggbb"; null takes the house's. */
    accent: text("accent"),
    /** Which days are public holidays here: see lib/time/public-holidays. */
    publicHolidays: text("public_holidays").$type<PublicHolidays>().notNull().default("national"),
    /** The month, 1 … 12, with whose first day the school year begins. */
    schoolYearMonth: smallint("school_year_month").notNull().default(9),
    /** A stored file of the commune; no foreign key, for this table is of no commune. */
    logoFileId: uuid("logo_file_id"),
    /** Grows with every change: who changes an older one is told. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "commune_pk", columns: [t.id] }),
    // "own": a commune that follows no zone types or imports its holidays.
    check("commune_school_zone_check", sql`school_zone in ('A', 'B', 'C', 'own')`),
    // It is written into the style of every page.
    check("commune_accent_check", sql`accent ~ '^#[0-9a-f]{6}$'`),
    check("commune_school_year_month_check", sql`school_year_month between 1 and 12`),
    check(
      "commune_public_holidays_check",
      sql`public_holidays in ('national', 'alsace-moselle', 'guadeloupe', 'guyane', 'martinique', 'mayotte', 'reunion', 'saint-barthelemy', 'saint-martin')`,
    ),
    pgPolicy("commune_known", { for: "select", to: "public", using: sql`true` }),
    pgPolicy("commune_own", { for: "update", to: "public", using: isThisCommune, withCheck: isThisCommune }),
  ],
);

/**
 * Holidays that a commune writes itself: all of them where it follows no zone; elsewhere what it adds, and what it says
 * otherwise of a stretch of its zone. `until` is the day of return, exclusive.
 */
export const communeHoliday = tenantTable(
  "commune_holiday",
  {
    id: uuid("id").notNull(),
    from: plainDate("starts_on").notNull(),
    until: plainDate("until").notNull(),
    label: text("label").notNull(),
    /** The stretch of the zone that this one stands for, by its zone and first day; null for one of its own. */
    replacedZone: text("replaced_zone"),
    replacedFrom: plainDate("replaced_from"),
    /** That stretch is school here: there is no holiday at all. */
    withdrawn: boolean("withdrawn").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "commune_holiday_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "commune_holiday_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    uniqueIndex("commune_holiday_replaced_key")
      .on(t.communeId, t.replacedZone, t.replacedFrom)
      .where(sql`replaced_from is not null`),
    index("commune_holiday_span_idx").on(t.communeId, t.until),
    check("commune_holiday_span_check", sql`until > starts_on`),
    check("commune_holiday_label_check", sql`length(label) between 1 and 100`),
    check("commune_holiday_replaced_check", sql`(replaced_zone is null) = (replaced_from is null)`),
    check("commune_holiday_withdrawn_check", sql`not withdrawn or replaced_from is not null`),
  ],
);

/** The hostnames that lead to a commune, lower case, without port. Links in e-mails lead to the main one. */
export const communeHost = pgTable(
  "commune_host",
  {
    host: text("host").notNull(),
    communeId: uuid("commune_id").notNull(),
    isMain: boolean("is_main").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "commune_host_pk", columns: [t.host] }),
    uniqueIndex("commune_host_main_key").on(t.communeId).where(sql`is_main`),
    foreignKey({ name: "commune_host_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
  ],
);

/** National school holidays by zone; `until` is the day of return, exclusive. */
export const schoolHoliday = pgTable(
  "school_holiday",
  {
    zone: text("zone").notNull(),
    from: plainDate("starts_on").notNull(),
    until: plainDate("until").notNull(),
    label: text("label").notNull(),
  },
  (t) => [
    primaryKey({ name: "school_holiday_pk", columns: [t.zone, t.from] }),
    check("school_holiday_span_check", sql`until > starts_on`),
  ],
);

/** A school or a centre. */
export const site = tenantTable(
  "site",
  {
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    kind: text("kind").$type<"school" | "centre">().notNull(),
    address: text("address").notNull().default(""),
    position: smallint("position").notNull().default(0),
    archivedAt: instant("archived_at"),
    /** Grows with every change: who changes an older one is told. */
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "site_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "site_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    check("site_kind_check", sql`kind in ('school', 'centre')`),
    index("site_name_idx").on(t.communeId, t.name),
  ],
);
