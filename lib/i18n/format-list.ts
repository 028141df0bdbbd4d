const AND = new Intl.ListFormat("fr", { type: "conjunction" });

/** "Paul", "Paul et Julie", "Paul, Julie et Zoé" */
export function listOf(words: readonly string[]): string {
  return AND.format(words);
}
