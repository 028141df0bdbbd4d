/** What the face cannot draw, in letters that it can: the raised "er" of the first of a month, another apostrophe. */
export function plain(text: string): string {
  return text.normalize("NFC").replaceAll("ᵉʳ", "er").replaceAll("\u02bc", "’");
}
