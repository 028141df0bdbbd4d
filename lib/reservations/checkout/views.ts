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
