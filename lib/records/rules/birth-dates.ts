import { Temporal } from "temporal-polyfill";
import type { RecordSubject } from "./fields";

/** Civil dates, both allowed. */
export interface BirthBounds {
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
}

/** Whole years. */
const GUARDIAN = { youngest: 16, oldest: 120 };
const CHILD = { under: 26 };

/** When somebody can be born of whom a file speaks today: a guardian is 16 to 120 years old, a child is born and under 26. */
export function birthBounds(kind: RecordSubject["kind"], today: Temporal.PlainDate): BirthBounds {
  return kind === "guardian"
    ? {
        earliest: today.subtract({ years: GUARDIAN.oldest }),
        latest: today.subtract({ years: GUARDIAN.youngest }),
      }
    : { earliest: today.subtract({ years: CHILD.under }).add({ days: 1 }), latest: today };
}

export function isBirthDate(date: Temporal.PlainDate, { earliest, latest }: BirthBounds): boolean {
  return Temporal.PlainDate.compare(earliest, date) <= 0 && Temporal.PlainDate.compare(date, latest) <= 0;
}
