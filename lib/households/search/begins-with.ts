import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** Greater than whatever may follow, byte by byte. */
const LAST = "\u{10FFFF}";

/** "Begins with" as a span of an index that is ordered byte by byte. */
export function beginsWith(word: AnyPgColumn, beginning: string): SQL {
  return sql`(${word} >= ${beginning} and ${word} < ${beginning + LAST})`;
}
