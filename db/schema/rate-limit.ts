import { bigint, index, integer, pgTable, primaryKey, varchar } from "drizzle-orm/pg-core";

/**
 * The counters of `rate-limiter-flexible`, in the form that it expects: the one table that is of no commune and is
 * written by the application. Its keys are hashes, and name the commune inside.
 */
export const rateLimit = pgTable(
  "rate_limit",
  {
    key: varchar("key", { length: 255 }).notNull(),
    points: integer("points").notNull(),
    /** Milliseconds of real time. */
    expire: bigint("expire", { mode: "number" }),
  },
  (t) => [
    primaryKey({ name: "rate_limit_pk", columns: [t.key] }),
    index("rate_limit_expire_idx").on(t.expire),
  ],
);
