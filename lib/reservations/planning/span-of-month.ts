import type { Temporal } from "temporal-polyfill";
import type { Span } from "../places/span";

/** From the first to the last day of a month. */
export function spanOfMonth(month: Temporal.PlainYearMonth): Span {
  return { from: month.toPlainDate({ day: 1 }), until: month.toPlainDate({ day: month.daysInMonth }) };
}
