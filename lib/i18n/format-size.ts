const UNIT = 1024;

/** "1 Ko", "240 Ko", "1,2 Mo", from a number of bytes; never nothing. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / UNIT));
  if (kilobytes < UNIT) return `${kilobytes}\u00a0Ko`;
  return `${(bytes / UNIT / UNIT).toFixed(1).replace(".", ",").replace(",0", "")}\u00a0Mo`;
}
