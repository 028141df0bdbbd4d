import { z } from "zod";
import { placeKey } from "../places/schemas";

/** "Prévenez-moi", and "Quitter la liste": of one place of one child. */
export const turnInput = z.object({ key: placeKey });
export type TurnInput = z.infer<typeof turnInput>;

export const offerInput = z.object({ entryId: z.uuid() });
export type OfferInput = z.infer<typeof offerInput>;

/** Asking anew, from the page of an offer that is over. */
export const askAgainInput = turnInput.extend({ entryId: z.uuid() });
export type AskAgainInput = z.infer<typeof askAgainInput>;
