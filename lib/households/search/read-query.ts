import { foldPhone, foldWord } from "./fold-words";

/** What one typed word may be the beginning of: any of these. */
export type SearchTerm = readonly string[];

/** More words do not narrow a search any further. */
const TERM_LIMIT = 6;
const ADDRESS = /\S*@\S*/g;
/** Four figures and more, with what people put between them. */
const PHONE = /(?:\+|\b0)\s*\d(?:[\s.\-/()]*\d){2,}/g;

/**
 * What somebody typed, word by word: a telephone is one word however it is spaced, an e-mail address stays as it is,
 * and anything else is compared without accents or marks.
 */
export function readQuery(typed: string): SearchTerm[] {
  const addresses: SearchTerm[] = [];
  const phones: SearchTerm[] = [];
  const rest = typed
    .normalize("NFC")
    // First of all: "jean-0612@…" holds no telephone.
    .replace(ADDRESS, (written) => {
      addresses.push([written.toLowerCase()]);
      return " ";
    })
    .replace(PHONE, (written) => {
      phones.push([foldPhone(written)]);
      return " ";
    });
  const words = rest.split(/\s+/).flatMap((word): SearchTerm[] => {
    const raw = word.toLowerCase();
    const folded = foldWord(word);
    if (!folded) return [];
    // "marie.dupont" may also be how an address begins.
    return [raw === folded ? [folded] : [folded, raw]];
  });
  return [...addresses, ...phones, ...words].slice(0, TERM_LIMIT);
}
