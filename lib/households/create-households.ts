import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { child, guardian, household, householdChild } from "@/db/schema";
import type { Context } from "@/lib/context";
import { indexHouseholds } from "./search/index-households";

/** Ids are the caller's own uuidv7: a child may be in two of the households that it makes at once. */
export interface NewChild {
  id: string;
  civility?: string | null;
  firstName: string;
  lastName: string;
  birthDate: Temporal.PlainDate;
  schoolId: string;
  level: string | null;
  className: string | null;
}

export interface NewGuardian {
  id: string;
  civility: string;
  firstName: string;
  lastName: string;
  /** Normalised; null when the family gave none. */
  email: string | null;
  birthDate?: Temporal.PlainDate | null;
  /** Telephones are E.164. */
  mobilePhone: string | null;
  landline?: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  employer?: string | null;
  /** "Destinataire des factures". */
  receivesBills?: boolean;
}

export interface NewHousehold {
  id: string;
  guardians: readonly NewGuardian[];
  childIds: readonly string[];
}

/** Adds children and the households they live in, and the words to find them by: eight statements however many they are. */
export async function createHouseholds(
  ctx: Context,
  { children, households }: { children: readonly NewChild[]; households: readonly NewHousehold[] },
): Promise<void> {
  const communeId = sql`${ctx.commune.id}::uuid`;
  await ctx.tx.execute(sql`
    insert into ${child} (commune_id, id, civility, first_name, last_name, birth_date, school_id, level, class_name)
    select ${communeId}, r.* from ${rows(children)} as r("id" uuid, "civility" text, "firstName" text, "lastName" text,
      "birthDate" date, "schoolId" uuid, "level" text, "className" text)`);
  await ctx.tx.execute(sql`
    insert into ${household} (commune_id, id)
    select ${communeId}, r.id from ${rows(households.map(({ id }) => ({ id })))} as r(id uuid)`);
  const guardians = households.flatMap(({ id, guardians }) =>
    guardians.map((one) => ({ ...one, householdId: id, receivesBills: one.receivesBills ?? false })),
  );
  await ctx.tx.execute(sql`
    insert into ${guardian} (commune_id, id, household_id, civility, first_name, last_name, email, birth_date,
                             mobile_phone, landline, address_line, postcode, city, employer, receives_bills)
    select ${communeId}, r.* from ${rows(guardians)} as r("id" uuid, "householdId" uuid, "civility" text,
      "firstName" text, "lastName" text, "email" text, "birthDate" date, "mobilePhone" text,
      "landline" text, "addressLine" text, "postcode" text, "city" text, "employer" text, "receivesBills" boolean)`);
  const links = households.flatMap(({ id, childIds }) =>
    childIds.map((childId) => ({ householdId: id, childId })),
  );
  await ctx.tx.execute(sql`
    insert into ${householdChild} (commune_id, household_id, child_id)
    select ${communeId}, r.* from ${rows(links)} as r("householdId" uuid, "childId" uuid)`);
  await indexHouseholds(
    ctx,
    households.map(({ id }) => id),
  );
}

const rows = (values: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb)`;
