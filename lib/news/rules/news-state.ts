import { Temporal } from "temporal-polyfill";

/** As it is stored: "programmée" is published at an instant that has not come. */
export type StoredState = "draft" | "published" | "archived";
export type NewsState = "draft" | "scheduled" | "published" | "archived";

export interface Publication {
  state: StoredState;
  /** Null for a draft without a date. */
  publishAt: Temporal.Instant | null;
}

/** How a post stands at an instant: at its very instant of publication it is published. */
export function stateOf({ state, publishAt }: Publication, now: Temporal.Instant): NewsState {
  if (state !== "published" || publishAt === null) return state;
  return Temporal.Instant.compare(publishAt, now) <= 0 ? "published" : "scheduled";
}
