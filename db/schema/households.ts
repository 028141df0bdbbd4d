import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { account } from "./accounts";
import { plainDate } from "./columns";
import { commune, site } from "./communes";
import { tenantTable } from "./tenant-table";

/** The billing unit. Its row is the first lock of everything that changes its basket or its reservations. */
export const household = tenantTable("household", { id: uuid("id").notNull() }, (t) => [
  primaryKey({ name: "household_pk", columns: [t.communeId, t.id] }),
  foreignKey({ name: "household_commune_fk", columns: [t.communeId], foreignColumns: [commune.id] }),
]);

/** An adult of a household, with or without an account. */
export const guardian = tenantTable(
  "guardian",
  {
    id: uuid("id").notNull(),
    householdId: uuid("household_id").notNull(),
    accountId: uuid("account_id"),
    civility: text("civility").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    email: text("email"),
    birthDate: plainDate("birth_date"),
    /** Telephones are E.164: "+33612345678". */
    mobilePhone: text("mobile_phone"),
    landline: text("landline"),
    addressLine: text("address_line"),
    addressComplement: text("address_complement"),
    postcode: text("postcode"),
    city: text("city"),
    /** ISO 3166-1, two letters. */
    country: text("country").notNull().default("FR"),
    employer: text("employer"),
    employerMobile: text("employer_mobile"),
    employerLandline: text("employer_landline"),
    /** "Destinataire des factures". */
    receivesBills: boolean("receives_bills").notNull().default(false),
    /** Parental authority: only who has it consents for the child. */
    hasAuthority: boolean("has_authority").notNull().default(true),
    /** Receives a copy of what another guardian of the household validates. */
    wantsCopies: boolean("wants_copies").notNull().default(true),
  },
  (t) => [
    primaryKey({ name: "guardian_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "guardian_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "guardian_account_fk",
      columns: [t.communeId, t.accountId],
      foreignColumns: [account.communeId, account.id],
    }),
    uniqueIndex("guardian_account_key").on(t.communeId, t.accountId).where(sql`account_id is not null`),
    index("guardian_household_idx").on(t.communeId, t.householdId),
  ],
);

export const child = tenantTable(
  "child",
  {
    id: uuid("id").notNull(),
    /** "M." or "Mme", as the guide has it; null until a guardian has said it. */
    civility: text("civility"),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    birthDate: plainDate("birth_date").notNull(),
    schoolId: uuid("school_id").notNull(),
    level: text("level"),
    className: text("class_name"),
  },
  (t) => [
    primaryKey({ name: "child_pk", columns: [t.communeId, t.id] }),
    foreignKey({
      name: "child_school_fk",
      columns: [t.communeId, t.schoolId],
      foreignColumns: [site.communeId, site.id],
    }),
  ],
);

/** A child lives in one household, or in two when its parents live apart. */
export const householdChild = tenantTable(
  "household_child",
  { householdId: uuid("household_id").notNull(), childId: uuid("child_id").notNull() },
  (t) => [
    primaryKey({ name: "household_child_pk", columns: [t.communeId, t.householdId, t.childId] }),
    foreignKey({
      name: "household_child_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    foreignKey({
      name: "household_child_child_fk",
      columns: [t.communeId, t.childId],
      foreignColumns: [child.communeId, child.id],
    }),
    index("household_child_child_idx").on(t.communeId, t.childId),
  ],
);
