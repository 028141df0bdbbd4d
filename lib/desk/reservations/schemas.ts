import { z } from "zod";
import { civilDate } from "@/lib/reservations/places/schemas";

/**
 * Search parameters of the desk's reservations. Week, day and year keep each other's: `semaine` any day of the week,
 * `annee` the civil year in which the school year begins, `etablissement` and `prestation` what is looked at.
 */
export const reservationsSearch = z.object({
  semaine: civilDate.optional(),
  jour: civilDate.optional(),
  annee: z
    .string()
    .regex(/^20\d{2}$/, "Cette année n’existe pas.")
    .optional(),
  etablissement: z.uuid().optional(),
  prestation: z.uuid().optional(),
});
export type ReservationsSearch = z.infer<typeof reservationsSearch>;

/** Search parameters of a list to keep: of one day or of one week for one activity, of one day for all of one site. */
export const listSearch = reservationsSearch.omit({ annee: true });
export type ListSearch = z.infer<typeof listSearch>;
