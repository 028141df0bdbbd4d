/**
 * The form in which names, classes and headers are compared: no accents, capitals, one space for whatever
 * separates: "N’GUYEN-BŒUF" and "n'guyen boeuf" are one name. A "?" stays: ministry files put it for a letter
 * that they could not write, in both files alike.
 */
export function foldName(text: string): string {
  return text
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toUpperCase()
    .replace(/[^\p{Letter}\p{Number}?]+/gu, " ")
    .trim();
}
