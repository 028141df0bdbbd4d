import { createHmac } from "node:crypto";
import postgres from "postgres";

export const OWNER_ROLE = "marelle_owner";
/** Owns nothing, and row-level security binds it. */
export const APP_ROLE = "marelle_app";

export interface DatabaseUrls {
  /** Migrates and seeds; row-level security does not bind it. */
  ownerUrl: string;
  /** What pages, actions and workers have. */
  appUrl: string;
}

/** Held while roles and databases are made: two starts at once must not make the same one. */
const LOCK = 7_105_300;

/**
 * Makes the two roles and a database, unless they exist. For local servers; a hosted one is prepared once by
 * hand (docs/run.md). The roles' passwords follow from the superuser's, and do not give it away.
 */
export async function createDatabase(
  superuserUrl: string,
  { name, template }: { name: string; template?: string },
): Promise<DatabaseUrls> {
  const passwordOf = (role: string) =>
    createHmac("sha256", new URL(superuserUrl).password).update(role).digest("hex");
  await asSuperuser(superuserUrl, async (sql) => {
    await sql`select pg_advisory_lock(${LOCK})`;
    for (const role of [OWNER_ROLE, APP_ROLE]) {
      const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
      if (known) continue;
      const rights = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";
      await sql.unsafe(`create role ${role} ${rights} password '${passwordOf(role)}'`);
    }
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    const database = checked(name);
    const copy = template ? ` template ${checked(template)} strategy file_copy` : "";
    if (!known) await sql.unsafe(`create database ${database} owner ${OWNER_ROLE}${copy}`);
    await sql.unsafe(`revoke all on database ${database} from public`);
    await sql.unsafe(`grant connect on database ${database} to ${APP_ROLE}`);
  });
  const urlFor = (role: string) => {
    const url = new URL(superuserUrl);
    url.username = role;
    url.password = passwordOf(role);
    url.pathname = `/${name}`;
    return url.toString();
  };
  return { ownerUrl: urlFor(OWNER_ROLE), appUrl: urlFor(APP_ROLE) };
}

/** Drops a database, whoever is connected to it. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await asSuperuser(superuserUrl, (sql) =>
    sql.unsafe(`drop database if exists ${checked(name)} with (force)`),
  );
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

function checked(name: string): string {
  if (/^[a-z][a-z0-9_]{0,49}$/.test(name)) return name;
  throw new TypeError("A database name is lower case letters, figures and _.");
}
