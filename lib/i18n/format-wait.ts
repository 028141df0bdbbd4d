const seconds = new Intl.NumberFormat("fr", { style: "unit", unit: "second", unitDisplay: "long" });
const minutes = new Intl.NumberFormat("fr", { style: "unit", unit: "minute", unitDisplay: "long" });

/** "30 secondes", "2 minutes": never less than there is to wait. */
export function formatWait(wait: number): string {
  return wait <= 90 ? seconds.format(Math.ceil(wait)) : minutes.format(Math.ceil(wait / 60));
}
