import type { OpeningYearRow } from "@/lib/reservations/capacity/views";

/** Whether a press would change anything for the activity. */
export function isDue({ toOpen, toWithdraw, toResize }: OpeningYearRow): boolean {
  return toOpen + toWithdraw + toResize > 0;
}
