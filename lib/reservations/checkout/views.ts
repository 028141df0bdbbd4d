import type { BasketView } from "../basket/views";
import type { PlaceKey } from "../places/views";

/** What one press on "Valider" has done. */
export interface CheckoutOutcomeView {
  id: string;
  outcome: "validated" | "nothing-granted";
  /** Numbers of lines. */
  granted: number;
  refused: number;
  /** What stayed in the basket, each with its reason. */
  refusedLines: { key: PlaceKey; label: string; message: string }[];
  basket: BasketView;
}

/** One press on "Valider" as it was recorded, in words. */
export interface PastCheckoutView {
  id: string;
  /** "22/05/2024 à 16h29" */
  at: string;
  /** First name of the other guardian who pressed, else null. */
  by: string | null;
  granted: {
    key: string;
    kind: "book" | "cancel";
    childName: string;
    activityName: string;
    count: number;
    /** "mai 2024": "lun. 27 mai", … */
    months: { month: string; dates: string[] }[];
    surcharges: string[];
  }[];
  /** "Cantine, Léa, lun. 27 mai" and the sentence that the family was told that day. */
  refused: { key: string; what: string; reason: string }[];
}
