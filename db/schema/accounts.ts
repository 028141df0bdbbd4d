import { sql } from "drizzle-orm";
import { check, foreignKey, index, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { commune } from "./communes";
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
