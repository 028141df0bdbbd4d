import type { Temporal } from "temporal-polyfill";

/** Civil dates, both inclusive. */
export interface Span {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}
