import type { Temporal } from "temporal-polyfill";
import { sumFills } from "../rules/fill";
import type { OpeningFill } from "./list-fills";
import { presentFill } from "./present-fill";
import type { FillView } from "./views";

/** All openings of each date together; null for a date without any. */
export function totalDays(
  fills: readonly OpeningFill[],
  dates: readonly Temporal.PlainDate[],
): (FillView | null)[] {
  return dates.map((date) => {
    const those = fills.filter((fill) => fill.date.equals(date));
    if (those.length === 0) return null;
    const { taken, capacity, step, ratio } = presentFill(sumFills(those));
    // Of many together "complet" would say too much, and their queues are each opening's own.
    return { taken, capacity, step, ratio, notes: [] };
  });
}
