import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { APP_ROLE } from "@/db/create-database";

/** After a reload, the time that the postmaster takes to tell every connection. */
const RELOAD_MS = 300;

/**
 * The statements that the application's role ran meanwhile, in PostgreSQL's own words rather than the driver's:
 * its log is switched on before `work` and off after it, so that nothing that is timed is written down.
 */
export async function recordStatements<T>(
  superuserUrl: string,
  work: () => Promise<T>,
): Promise<{ value: T; statements: string[] }> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    const log = await findLog(sql);
    await sql`alter system set log_line_prefix = '%u|'`;
    await sql`alter system set log_statement = 'all'`;
    await reload(sql);
    const from = await sizeOf(log);
    const value = await work();
    const statements = readStatements(await readFrom(log, from));
    await sql`alter system reset log_statement`;
    await reload(sql);
    if (statements.length === 0) throw new Error(`${log} holds no statement.`);
    return { value, statements };
  } finally {
    await sql.end();
  }
}

/** Our wrapper keeps the log in the server's folder, two above its data. */
async function findLog(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ data: string }[]>`select current_setting('data_directory') as data`;
  return join(dirname(dirname(row?.data ?? "")), "postgres.log");
}

async function reload(sql: postgres.Sql): Promise<void> {
  await sql`select pg_reload_conf()`;
  await pause(RELOAD_MS);
}

async function sizeOf(path: string): Promise<number> {
  const file = await open(path);
  return file
    .stat()
    .then(({ size }) => size)
    .finally(() => file.close());
}

async function readFrom(path: string, start: number): Promise<string> {
  const file = await open(path);
  let text = "";
  for await (const part of file.createReadStream({ start, encoding: "utf8" })) text += part;
  return text;
}

/** Simple statements and executions of prepared ones; the lines that follow the first begin with a tab. */
function readStatements(log: string): string[] {
  const statements: string[] = [];
  let open = false;
  for (const line of log.split("\n")) {
    const [, role, text] = /^(\w*)\|LOG: {2}(?:statement|execute [^:]+): (.*)$/.exec(line) ?? [];
    if (text !== undefined) {
      open = role === APP_ROLE;
      if (open) statements.push(text);
    } else if (open && line.startsWith("\t")) {
      statements.push(`${statements.pop()} ${line.trim()}`);
    } else {
      open = false;
    }
  }
  return statements;
}
