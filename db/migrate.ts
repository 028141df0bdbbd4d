import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { APP_ROLE } from "./create-database";
import { grantApplication } from "./migrate-grants";

const LOCK = 7_105_301;
const MIGRATIONS = fileURLToPath(new URL("../drizzle", import.meta.url));

/**
 * Brings the database to the current schema as its owner, then gives the application's role its rights.
 * Two at once wait for each other; running it again changes nothing.
 */
export async function migrate(
  ownerUrl: string,
  { folder = MIGRATIONS, appRole = APP_ROLE }: { folder?: string; appRole?: string } = {},
): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    // Of the session, not of a transaction: it goes with the connection, also when we are killed.
    await sql`select pg_advisory_lock(${LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    await grantApplication(sql, appRole);
  } finally {
    await sql.end();
  }
}
