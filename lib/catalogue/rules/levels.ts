/** The levels of French schools, youngest first, as the national register of pupils writes them. */
export const LEVELS = [
  "TPS",
  "PS",
  "MS",
  "GS",
  "CP",
  "CE1",
  "CE2",
  "CM1",
  "CM2",
  "6e",
  "5e",
  "4e",
  "3e",
  "ULIS",
] as const;

/** Youngest first, whatever the order in which they were ticked; those of the commune's own at the end. */
export function orderLevels(levels: readonly string[]): string[] {
  const known = LEVELS.filter((level) => levels.includes(level));
  return [...known, ...[...new Set(levels)].filter((level) => !known.some((one) => one === level)).sort()];
}
