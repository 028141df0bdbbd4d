import type postgres from "postgres";

/** Tables of no commune: the application only reads them. */
export const SHARED_TABLES = ["commune", "commune_host", "school_holiday"] as const;
/** What a commune may change of its own row; the row's policy lets it touch no other. */
export const OWN_COMMUNE_COLUMNS = [
  "name",
  "time_zone",
  "school_zone",
  "sender_email",
  "contact_email",
  "contact_phone",
  "accent",
  "public_holidays",
  "school_year_month",
  "logo_file_id",
  "version",
] as const;
/** Counters of no commune, which the application writes: the one named exception. */
export const COUNTER_TABLES = ["rate_limit"] as const;
/** Rows that are never changed; they go when their time has passed. */
export const WRITTEN_ONCE_TABLES = ["audit_entry", "picture_consent", "enrolment_message"] as const;
/** Rows that are never deleted: who reserved, who cancelled, and when, must stay known. */
export const KEPT_TABLES = [
  "reservation",
  "checkout",
  "checkout_line",
  "waiting_entry",
  "town_hall_message",
] as const;

/**
 * Gives the application's role its exact rights on the tables that exist now, whatever it had before. In one
 * transaction: pages that run meanwhile see the rights of before, then those of after. There are no default
 * privileges: a new table is closed until a migration has passed through here.
 */
export async function grantApplication(sql: postgres.Sql, role: string): Promise<void> {
  await sql.begin(async (tx) => {
    const app = tx(role);
    await tx`revoke all on all tables in schema public from ${app}`;
    await tx`revoke create on schema public from ${app}`;
    await tx`grant usage on schema public to ${app}`;
    await tx`grant select, insert, update, delete on all tables in schema public to ${app}`;
    for (const table of SHARED_TABLES)
      await tx`revoke insert, update, delete on ${tx(`public.${table}`)} from ${app}`;
    await tx`grant update (${tx(OWN_COMMUNE_COLUMNS as unknown as string[])}) on public.commune to ${app}`;
    for (const table of WRITTEN_ONCE_TABLES) await tx`revoke update on ${tx(`public.${table}`)} from ${app}`;
    for (const table of KEPT_TABLES) await tx`revoke delete on ${tx(`public.${table}`)} from ${app}`;
  });
}
