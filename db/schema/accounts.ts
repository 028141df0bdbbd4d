import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, index, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { commune, site } from "./communes";
import { tenantTable } from "./tenant-table";

/** What signs in: one account a person, never one a family. `email` is normalised before it is stored. */
export const account = tenantTable(
  "account",
  {
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    passwordHash: text("password_hash"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
    passwordChangedAt: instant("password_changed_at"),
  },
  (t) => [
    primaryKey({ name: "account_pk", columns: [t.communeId, t.id] }),
    foreignKey({ name: "account_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
    unique("account_email_key").on(t.communeId, t.email),
  ],
);

/** A signed-in browser: the cookie carries its id, every request reads it, so it can be ended from elsewhere. */
export const session = tenantTable(
  "session",
  {
    id: uuid("id").notNull(),
    accountId: uuid("account_id").notNull(),
    userAgent: text("user_agent").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    /** When the password was last proven; null is long ago. Sensitive acts ask for it again. */
    authenticatedAt: instant("authenticated_at"),
    /** When the second factor was given; null for who has none, or has not given it yet. */
    secondFactorAt: instant("second_factor_at"),
    /** Written every few minutes at the most, for the person's own list of open sessions. */
    lastSeenAt: instant("last_seen_at"),
  },
  (t) => [
    primaryKey({ name: "session_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "session_account_fk",
      columns: [t.communeId, t.accountId],
      foreignColumns: [account.communeId, account.id],
    }),
    index("session_account_idx").on(t.communeId, t.accountId),
  ],
);

/** Who works for the commune. */
export const staff = tenantTable(
  "staff",
  {
    id: uuid("id").notNull(),
    accountId: uuid("account_id").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    role: text("role").$type<"administrateur" | "gestionnaire" | "regisseur" | "animateur">().notNull(),
  },
  (t) => [
    primaryKey({ name: "staff_pk", columns: [t.communeId, t.id] }),
    unique("staff_account_key").on(t.communeId, t.accountId),
    foreignKey({
      name: "staff_account_fk",
      columns: [t.communeId, t.accountId],
      foreignColumns: [account.communeId, account.id],
    }),
    check("staff_role_check", sql`role in ('administrateur', 'gestionnaire', 'regisseur', 'animateur')`),
  ],
);

/** The sites that an agent is limited to; without a row, an agent whose role has no limit works everywhere. */
export const staffSite = tenantTable(
  "staff_site",
  { staffId: uuid("staff_id").notNull(), siteId: uuid("site_id").notNull() },
  (t) => [
    primaryKey({ name: "staff_site_pk", columns: [t.communeId, t.staffId, t.siteId] }),
    foreignKey({
      name: "staff_site_staff_fk",
      columns: [t.communeId, t.staffId],
      foreignColumns: [staff.communeId, staff.id],
    }),
    foreignKey({
      name: "staff_site_site_fk",
      columns: [t.communeId, t.siteId],
      foreignColumns: [site.communeId, site.id],
    }),
  ],
);

/** A telephone that gives codes (RFC 6238). Asked at sign-in once it is confirmed by a first code. */
export const secondFactor = tenantTable(
  "second_factor",
  {
    accountId: uuid("account_id").notNull(),
    /** Encrypted with the installation's secret. */
    sealedSecret: text("sealed_secret").notNull(),
    createdAt: instant("created_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    /** The last 30-second step whose code was taken: a code is good once. */
    lastStep: bigint("last_step", { mode: "number" }),
  },
  (t) => [
    primaryKey({ name: "second_factor_pk", columns: [t.communeId, t.accountId] }),
    foreignKey({
      name: "second_factor_account_fk",
      columns: [t.communeId, t.accountId],
      foreignColumns: [account.communeId, account.id],
    }),
  ],
);

/** For the day on which the telephone is lost: each is good once, and only its hash is kept. */
export const recoveryCode = tenantTable(
  "recovery_code",
  {
    accountId: uuid("account_id").notNull(),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    primaryKey({ name: "recovery_code_pk", columns: [t.communeId, t.accountId, t.codeHash] }),
    foreignKey({
      name: "recovery_code_account_fk",
      columns: [t.communeId, t.accountId],
      foreignColumns: [account.communeId, account.id],
    }),
  ],
);
