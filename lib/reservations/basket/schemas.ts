import { z } from "zod";
import { civilDate, placeKey } from "../places/schemas";

/** Places in one batch; a browser with more to say sends several. */
export const BATCH_LIMIT = 500;

/** What the family wants of each place. The wish is told, not guessed: a late one must never cancel by mistake. */
export const changeBasketInput = z.object({
  changes: z
    .array(z.object({ key: placeKey, wish: z.enum(["book", "cancel", "none"]) }))
    .min(1, "Aucune demande.")
    .max(BATCH_LIMIT, `${BATCH_LIMIT} demandes au plus en un envoi.`),
});
export type ChangeBasketInput = z.infer<typeof changeBasketInput>;

export const repeatWeekInput = z.object({ childId: z.uuid(), monday: civilDate });
export type RepeatWeekInput = z.infer<typeof repeatWeekInput>;

export const emptyBasketInput = z.object({ basketVersion: z.coerce.number().int().min(0) });
export type EmptyBasketInput = z.infer<typeof emptyBasketInput>;

export const restoreBasketInput = z.object({});
