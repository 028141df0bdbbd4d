/** One line of the bench: a figure, the most that it may be, and the floor measured beside it in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: "" | "ko" | "×" | "ms";
  /**
   * Counts and bytes are the same on every machine; ratios are measured, on a machine that others share; what is
   * only told, durations among it, may have a goal and fails nothing.
   */
  kind: "count" | "ratio" | "information";
  /** Inclusive; null where there is none. */
  goal: number | null;
  /** The floor, or what was counted apart, in words. */
  beside: string;
}

/** A figure of bytes, in thousands of them. */
export const inKilobytes = (bytes: number) => bytes / 1000;

export function isOver({ value, goal }: Figure): boolean {
  return goal !== null && value > goal;
}

/** Whether the bench fails: counts and bytes over their goal always, ratios unless let pass, information never. */
export function failsGoals(figures: readonly Figure[], { strict }: { strict: boolean }): boolean {
  return figures.some(
    (figure) => isOver(figure) && (figure.kind === "count" || (figure.kind === "ratio" && strict)),
  );
}
