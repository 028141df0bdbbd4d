/** A sentence with ordinary spaces, as a test writes it: the catalogue keeps its words together with others. */
export function plain(sentence: string): string {
  return sentence.replace(/[\u00a0\u202f]/g, " ");
}
