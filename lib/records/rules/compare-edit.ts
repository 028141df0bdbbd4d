import type { StoredValue } from "./fields";

/** The three that meet when a form comes back. */
export interface Edit {
  /** What the form showed when it was opened; undefined when that is not known. */
  base: StoredValue | undefined;
  typed: StoredValue;
  /** What the family's file says now. */
  current: StoredValue;
}

/**
 * "kept": nothing is to be done, for the field was left alone or says already what was typed. "conflict": it was
 * changed here, and elsewhere meanwhile to something else.
 */
export type Compared = "kept" | "changed" | "conflict";

/** What became of one field between the opening of a form and its sending. */
export function compareEdit({ base, typed, current }: Edit): Compared {
  if (typed === current || typed === base) return "kept";
  return base === current ? "changed" : "conflict";
}
