import type { ExtractTablesWithRelations } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { Database, Schema } from "./client";

/** A transaction bound to one commune; revoked when it ends. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

/** Row-level security lets this handle see no tenant row: no commune is set on it. */
export type SharedReader = Pick<Database["drizzle"], "select" | "selectDistinctOn">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Runs `work` in one transaction in which row-level security shows one commune and no other.
 * The setting is a statement of its own, with a checked literal: Citus does not propagate `set_config`.
 */
export function inCommune<T>(
  database: Database,
  communeId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return boundTo(communeId, database.drizzle, work);
}

/**
 * The same to read only, as of one instant: what is written meanwhile shows in all of its statements or in none,
 * so that a page cannot show a basket of before beside a circle of after.
 */
export function readCommune<T>(
  database: Database,
  communeId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return boundTo(communeId, database.snapshots, work);
}

function boundTo<T>(communeId: string, pool: Database["drizzle"], work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!UUID.test(communeId)) throw new TypeError("A commune's id is a lower-case uuid.");
  return pool.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local app.commune_id = '${communeId}'`));
    return work(tx);
  });
}

/** Reads what belongs to no commune (communes, their hostnames, national holidays), one statement at a time. */
export function readShared<T>(database: Database, work: (db: SharedReader) => Promise<T>): Promise<T> {
  return work(database.drizzle);
}

/** Enough to set up a commune and the national calendar. */
export type SharedWriter = Pick<Tx, "select" | "insert">;

/** Writes what belongs to no commune, in one transaction, as the owner: the application's role only reads it. */
export function writeShared<T>(owner: Database, work: (tx: SharedWriter) => Promise<T>): Promise<T> {
  return owner.drizzle.transaction(work);
}
