import type { Medium, Place, Purpose } from "../rules/picture-rights";

/** What the page of picture rights shows; plain data. */

export type Said = "yes" | "no" | "none";

export interface PictureRightsView {
  childId: string;
  firstName: string;
  /** Whether the one who reads may answer. */
  mayAnswer: boolean;
  /** The outcome of all the answers, of both households. */
  outcome: Record<Purpose, "allowed" | "refused" | "awaits-other">;
  own: Record<Purpose, Said>;
  /** The household's other guardians who have the authority. */
  others: { name: string; said: Record<Purpose, Said> }[];
  history: PictureAnswerView[];
}

export interface PictureAnswerView {
  id: string;
  at: string;
  who: string;
  medium: Medium;
  place: Place;
  granted: boolean;
}
