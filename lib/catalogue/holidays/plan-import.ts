import { findOverlap } from "../rules/holiday-stretch";
import type { DatedLabel } from "../rules/service-calendar";
import type { TakenHoliday } from "./take-holidays";

/** What becomes of a stretch of a file beside what is known. */
export type PlannedStretch =
  | { outcome: "new"; stretch: DatedLabel; known: null }
  | { outcome: "same" | "differs"; stretch: DatedLabel; known: TakenHoliday }
  /** It meets more than one stretch, or one that another row of the file stands for: a person decides. */
  | { outcome: "clash"; stretch: DatedLabel; known: TakenHoliday };

/**
 * Compares the stretches of a file with the commune's holidays: each stands for the one that it meets, or for one of
 * the same first day that was withdrawn. The commune's own word on a stretch is taken for a difference like another.
 */
export function planImport(
  stretches: readonly DatedLabel[],
  holidays: readonly TakenHoliday[],
): PlannedStretch[] {
  const claimed = new Set<TakenHoliday>();
  return stretches.map((stretch): PlannedStretch => {
    const met = holidays.filter((one) => findOverlap(stretch, [one]) !== null);
    const exact = met.find((one) => one.from.equals(stretch.from));
    const known = exact ?? met[0];
    if (!known) return { outcome: "new", stretch, known: null };
    if (met.length > 1 || claimed.has(known)) return { outcome: "clash", stretch, known };
    claimed.add(known);
    const same =
      known.kind !== "withdrawn" && known.from.equals(stretch.from) && known.until.equals(stretch.until);
    return { outcome: same ? "same" : "differs", stretch, known };
  });
}
