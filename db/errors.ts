import postgres from "postgres";

/** What the database refused, by SQLSTATE, with the constraint's name as the schema gives it. */
export interface DatabaseRefusal {
  kind: "unique" | "foreign-key" | "check" | "serialization" | "deadlock" | "other";
  constraint: string | null;
}

const KINDS: Record<string, DatabaseRefusal["kind"]> = {
  "23505": "unique",
  "23503": "foreign-key",
  "23514": "check",
  "40001": "serialization",
  "40P01": "deadlock",
};

/** Reads a thrown error, also through Drizzle's wrapping; null when PostgreSQL did not throw it. */
export function readDatabaseError(error: unknown): DatabaseRefusal | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof postgres.PostgresError) {
      return {
        kind: KINDS[e.code] ?? "other",
        constraint: e.constraint_name ? e.constraint_name.replace(/_\d+$/, "") : null,
      };
    }
  }
  return null;
}
