import { RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { databaseApart } from "@/lib/context";

const known = new WeakMap<Database, RateLimiterPostgres>();

/**
 * The counters of tries, on `rate_limit`, the one table of no commune that is written: every key names its commune, and
 * holds a hash of the rest. `consume` lets one through a span of time; the others are rejected with a RateLimiterRes.
 */
export function counters(): RateLimiterPostgres {
  const database = databaseApart();
  const limiter = known.get(database) ?? open(database);
  known.set(database, limiter);
  return limiter;
}

function open(database: Database): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: { query: (asked: Query) => query(database, asked) },
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: "",
    points: 1,
    // Every count says its own.
    duration: 60,
  });
}

interface Query {
  text: string;
  values: (string | number | null)[];
}

/** As the `pg` package answers, which the limiter was written for. */
async function query({ sql }: Database, { text, values }: Query) {
  const rows = await sql.unsafe(text, values, { prepare: sql.options.prepare });
  return { rows, rowCount: rows.count };
}
