import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { plainDate } from "./columns";
import { tenantTable } from "./tenant-table";

/** The tenant itself: read before any context exists, so it carries no row-level security and no secret. */
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
  },
  (t) => [
    primaryKey({ name: "commune_pk", columns: [t.id] }),
    check("commune_school_zone_check", sql`school_zone in ('A', 'B', 'C')`),
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
  { id: uuid("id").notNull(), name: text("name").notNull(), kind: text("kind").notNull() },
  (t) => [
    primaryKey({ name: "site_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "site_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    check("site_kind_check", sql`kind in ('school', 'centre')`),
    index("site_name_idx").on(t.communeId, t.name),
  ],
);
