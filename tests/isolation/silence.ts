/** An answer that names nobody: a count, a word, nothing at all. */
export const SILENCE = "silence";
