import { foldName } from "../onde/fold-name";

/** A part of a compound name that stands for nobody: the "d" of "d’Haëne". */
const LEAST_PART = 2;

/**
 * The words under which a name is found, unaccented and in lower case: each as it is written, in its parts, and the
 * whole in one. "d’Haëne" is "dhaene" and "haene"; "DE LA TOUR" is also "delatour".
 */
export function wordsOfName(name: string): string[] {
  const words = name.split(/\s+/).flatMap((written) => {
    const parts = foldParts(written);
    return [parts.join(""), ...parts.filter((part) => part.length >= LEAST_PART)];
  });
  const whole = foldParts(name).join("");
  return [...new Set([...words, whole])].filter(Boolean);
}

/** One word as it is typed, without its marks: "O’Brien" is "obrien". */
export function foldWord(typed: string): string {
  return foldParts(typed).join("");
}

/** A French number in its ten figures, however it is written; another country’s begins with 00. */
export function foldPhone(written: string): string {
  const figures = written.replace(/\(0\)/g, "").replace(/[^+\d]/g, "");
  return figures.replace(/^\+/, "00").replace(/\+/g, "").replace(/^0033/, "0");
}

/** Ministry files put "?" for a letter that they could not write: nobody types it. */
function foldParts(text: string): string[] {
  return foldName(text.replaceAll("?", "")).toLowerCase().split(" ").filter(Boolean);
}
