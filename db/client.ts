import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { guardTransactions } from "./guard";
import * as schema from "./schema";

export type Schema = typeof schema;

/** A pool under one role. Nothing outside db/ queries it directly: see `inCommune` and `readShared`. */
export interface Database {
  readonly drizzle: PostgresJsDatabase<Schema>;
  /** The same pool; its transactions only read, and all their statements see one and the same instant. */
  readonly snapshots: PostgresJsDatabase<Schema>;
  readonly sql: postgres.Sql;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at the most. */
  pool?: number;
  /** Server-side prepared statements; off behind a PgBouncer older than 1.21. */
  prepare?: boolean;
  /** Told of each statement as it is sent: for tests and measures that count and read them. */
  onStatement?: (text: string) => void;
}

/** Opens a pool for the role named in the URL. Connections are made when first needed. */
export function openDatabase(
  url: string,
  { pool = 10, prepare = true, onStatement }: DatabaseOptions = {},
): Database {
  const sql = postgres(url, {
    max: pool,
    prepare,
    connection: { TimeZone: "UTC", application_name: "marelle" },
    onnotice: () => {},
    debug: onStatement && ((_connection, text) => onStatement(text)),
  });
  return {
    drizzle: drizzle(guardTransactions(sql, prepare), { schema }),
    snapshots: drizzle(guardTransactions(sql, prepare, "isolation level repeatable read read only"), {
      schema,
    }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}
