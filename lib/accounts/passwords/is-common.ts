import lines from "./data/common-passwords.json" with { type: "json" };
import { basesOf, fold } from "./fold-password";

let known: Set<string> | undefined;
const commonBases = () => {
  known ??= new Set((lines as readonly string[]).flatMap((line) => line.split(" ")));
  return known;
};

/** Along a keyboard, the alphabet or the figures: "azerty", "fghij", "54321". */
const WALKS = [
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
].flatMap((walk) => [walk, [...walk].reverse().join("")]);

const isWalk = (text: string) => text.length >= 3 && WALKS.some((walk) => walk.includes(text));
const isOneLetter = (text: string) => new Set(text).size <= 1;

/** "mamanmaman" is "maman". */
function halfOf(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}

/**
 * True when it would be guessed early: a common word, a walk along the keyboard or one letter again and again,
 * dressed in figures and signs; or next to nothing but figures in a row.
 */
export function isCommon(password: string): boolean {
  for (const base of basesOf(password)) {
    const word = halfOf(base);
    if (commonBases().has(word) || (word.length >= 4 && isWalk(word))) return true;
    if (base.length >= 3 && isOneLetter(base)) return true;
  }
  return hasLittleBesideFigures(fold(password));
}

/** "Ab-123456": three letters at the most, and figures in a row, a year or one figure again and again. */
function hasLittleBesideFigures(folded: string): boolean {
  const figures = folded.replace(/\P{Nd}/gu, "");
  const letters = folded.replace(/\P{L}/gu, "");
  return (
    letters.length <= 3 &&
    figures.length >= 4 &&
    (isWalk(figures) || isOneLetter(figures) || /^(19|20)\d\d$/.test(figures))
  );
}
