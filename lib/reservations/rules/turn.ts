import type { Temporal } from "temporal-polyfill";

/** Where a household stands on the waiting list of one place of one child. */
export type Turn =
  /** `rank`: 1 for who comes next. */
  | { kind: "waiting"; entryId: string; rank: number }
  /** The place is kept for this child until that instant, inclusive. */
  | { kind: "offered"; entryId: string; until: Temporal.Instant };
