const one = new Intl.NumberFormat("fr", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "7,2": never more than it is, so that what is not enough does not read as enough. */
export function formatRatio(ratio: number): string {
  return one.format(Math.floor(ratio * 10 + 1e-9) / 10);
}
