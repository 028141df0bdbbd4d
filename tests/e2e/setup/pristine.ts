import postgres from "postgres";

/** PostgreSQL's word for two transactions that wait for each other: one of them has to try again. */
const DEADLOCK = "40P01";
const TRIES = 5;

/** Keeps what a database holds now beside its tables, so that it can be put back. */
export async function keepPristine(superuserUrl: string, database: string): Promise<void> {
  await onDatabase(superuserUrl, database, async (sql) => {
    await sql`create schema pristine`;
    for (const table of await listTables(sql))
      await sql`create table ${sql(`pristine.${table}`)} as table ${sql(`public.${table}`)}`;
  });
}

/**
 * Puts back what `keepPristine` kept, in one transaction and under whoever is connected: their connections go on,
 * and what they had begun comes to its end first.
 */
export async function restorePristine(superuserUrl: string, database: string): Promise<void> {
  await onDatabase(superuserUrl, database, async (sql) => {
    const tables = await listTables(sql);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await sql.begin(async (tx) => {
          // The rows come back table by table, in no order that foreign keys would like.
          await tx`set local session_replication_role = replica`;
          await tx.unsafe(`truncate ${tables.map((table) => `public."${table}"`).join(", ")}`);
          for (const table of tables)
            await tx`insert into ${tx(`public.${table}`)} select * from ${tx(`pristine.${table}`)}`;
        });
        return;
      } catch (error) {
        const code = error instanceof postgres.PostgresError ? error.code : "";
        if (code !== DEADLOCK || attempt === TRIES) throw error;
      }
    }
  });
}

async function listTables(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  return rows.map(({ name }) => name);
}

async function onDatabase(
  superuserUrl: string,
  database: string,
  work: (sql: postgres.Sql) => Promise<void>,
): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const sql = postgres(url.toString(), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
