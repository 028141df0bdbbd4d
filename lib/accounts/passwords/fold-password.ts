/** "Été" is "ete": lower case, no accents. Its length may change. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");
}

/** The signs and figures that stand for a letter, as in "P@ssw0rd"; 1 and ! are an i or an l. */
const STAND_INS: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "8": "b",
  "(": "c",
  "3": "e",
  "€": "e",
  "6": "g",
  "9": "g",
  "0": "o",
  "5": "s",
  $: "s",
  "7": "t",
  "+": "t",
  "2": "z",
};

/** A folded text, with the letters that its signs and figures stand for: two readings. */
function unmask(folded: string): string[] {
  const read = [...folded].map((sign) => STAND_INS[sign] ?? sign).join("");
  return [read.replace(/[1!|]/g, "i"), read.replace(/[1!|]/g, "l")];
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "");
const withoutTail = (text: string) => text.replace(/[^\p{L}]+$/u, "");
const withoutHead = (text: string) => text.replace(/^[^\p{L}]+/u, "");

/** Every way in which the whole password may be read as letters: for finding a name inside it. */
export function readingsOf(password: string): Set<string> {
  const folded = fold(password);
  return new Set([folded, ...unmask(folded)].map(lettersOf));
}

/** The words that a password may be a dressing of: figures and signs around it taken off, those inside read. */
export function basesOf(password: string): Set<string> {
  const folded = fold(password);
  const trimmed = [withoutTail(folded), withoutHead(withoutTail(folded))];
  const figures = folded.replace(/[^\p{L}\p{N}]/gu, "");
  const letters = trimmed.flatMap((text) => [text, ...unmask(text)]).map(lettersOf);
  return new Set([...letters, figures, figures.replace(/\d+$/, ""), ...unmask(folded).map(lettersOf)]);
}
