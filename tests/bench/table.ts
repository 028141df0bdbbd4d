import { type Figure, isOver } from "./figures";

const HEADINGS = ["Mesure", "Valeur", "But", "Plancher, ou compté à part", ""] as const;

/** The figures as a table for a terminal, each beside its goal and its floor. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(rowOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const [heading = "", ...lines] = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "),
  );
  return [heading, "─".repeat(heading.length), ...lines].map((line) => line.trimEnd()).join("\n");
}

function rowOf(figure: Figure): string[] {
  const { name, value, unit, goal, beside } = figure;
  const verdict = goal === null ? "" : isOver(figure) ? "OVER" : "ok";
  return [name, tell(value, unit), goal === null ? "" : `≤ ${tell(goal, unit)}`, beside, verdict];
}

/** "35,8 ko", "2,41 ×", "7" */
export function tell(value: number, unit: Figure["unit"]): string {
  const digits = { "": 0, ko: 1, "×": 2, ms: 2 }[unit];
  const number = value.toLocaleString("fr-FR", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit ? `${number} ${unit}` : number;
}
