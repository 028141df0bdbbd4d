import { z } from "zod";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PLACE = new RegExp(`^${UUID}/${UUID}/\\d{4}-\\d{2}-\\d{2}$`);

/**
 * A civil date that exists, in a century that concerns a child: 30 February is refused, and so are the years at
 * whose edges PostgreSQL and JavaScript no longer write a date alike.
 */
export const civilDate = z.iso
  .date("Cette date n’existe pas.")
  .refine((date) => date >= "2000-01-01" && date < "2100-01-01", "Cette date est trop lointaine.");

const placeKey = z
  .string()
  .regex(PLACE, "Demande illisible.")
  .refine((key) => civilDate.safeParse(key.slice(-10)).success, "Cette date n’existe pas.");

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

export const emptyBasketInput = z.object({ basketVersion: z.coerce.number().int().min(0) });
export type EmptyBasketInput = z.infer<typeof emptyBasketInput>;

export const restoreBasketInput = z.object({});

export const checkOutInput = z.object({
  /** Made for one press; a retry sends it again. */
  key: z.uuid(),
  basketVersion: z.coerce.number().int().min(0),
});
export type CheckOutInput = z.infer<typeof checkOutInput>;

const profile = z.object({
  childId: z.uuid(),
  activityId: z.uuid(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
});

export const periodInput = z.object({
  from: civilDate,
  until: civilDate,
  parity: z.enum(["every", "even", "odd"]),
  profiles: z.array(profile).min(1, "Choisissez au moins un jour.").max(200),
});
export type PeriodInput = z.infer<typeof periodInput>;

/** Search parameters of the planning. */
export const planningSearch = z.object({
  enfant: z.uuid().optional(),
  semaine: civilDate.optional(),
});

/** Search parameters of the period wizard. */
export const periodSearch = z.object({ enfant: z.uuid().optional() });

/** Search parameters of the desk's day. */
export const daySearch = z.object({ jour: civilDate.optional() });
