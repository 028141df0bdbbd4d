const names = new Intl.DisplayNames("fr", { type: "region" });

/** A country's French name from its two letters: "Belgique". Letters that are no country's stay as they are. */
export function nameCountry(code: string): string {
  // Anything but two letters or three figures throws there.
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
