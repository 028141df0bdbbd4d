import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Tables of no commune: the application only reads them. */
export const SHARED_TABLES = ["commune", "commune_host", "school_holiday"] as const;
/** Rows that are never deleted: who reserved, who cancelled, and when, must stay known. */
export const KEPT_TABLES = ["reservation", "checkout", "checkout_line"] as const;

const LOCK = 7_105_301;

/**
 * Brings the database to the current schema as its owner, then gives the application's role its rights.
 * Two at once wait for each other; running it again changes nothing.
 */
export async function migrate(
  ownerUrl: string,
  { folder = "drizzle", appRole = "marelle_app" } = {},
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    const role = sql(appRole);
    await sql`grant usage on schema public to ${role}`;
    await sql`grant select, insert, update, delete on all tables in schema public to ${role}`;
    for (const table of SHARED_TABLES) await sql`revoke insert, update, delete on ${sql(table)} from ${role}`;
    for (const table of KEPT_TABLES) await sql`revoke delete on ${sql(table)} from ${role}`;
    await sql`select pg_advisory_unlock(${LOCK})`;
  } finally {
    await sql.end();
  }
}
