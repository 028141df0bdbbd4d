import { Temporal } from "temporal-polyfill";

export type FoldedDates =
  | { kind: "span"; from: Temporal.PlainDate; until: Temporal.PlainDate }
  | { kind: "dates"; dates: readonly Temporal.PlainDate[] };

/** Folds two dates or more into "du … au …" only when all are one run of consecutive calendar days. */
export function foldDates(dates: readonly Temporal.PlainDate[]): FoldedDates {
  const sorted = [...dates].sort(Temporal.PlainDate.compare);
  const from = sorted[0];
  const until = sorted.at(-1);
  if (!from || !until || sorted.length < 2) return { kind: "dates", dates: sorted };
  const oneRun = sorted.every((date, index) => date.equals(from.add({ days: index })));
  return oneRun ? { kind: "span", from, until } : { kind: "dates", dates: sorted };
}
