import { z } from "zod";
import { civilDate } from "../places/schemas";

/**
 * Search parameters of the week. The three calendars keep each other's: `semaine` is also the week to go back to
 * from a month or a year, `prestation` the activity that those show.
 */
export const planningSearch = z.object({
  enfant: z.uuid().optional(),
  semaine: civilDate.optional(),
  prestation: z.uuid().optional(),
});

/** Search parameters of the month: "2024-05", in the same century as `civilDate`. */
export const monthSearch = planningSearch.extend({
  mois: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "Ce mois n’existe pas.")
    .optional(),
});

/** Search parameters of the school year, by the civil year in which it begins. */
export const yearSearch = planningSearch.extend({
  annee: z
    .string()
    .regex(/^20\d{2}$/, "Cette année n’existe pas.")
    .optional(),
});

/** Search parameters of the desk's day. */
export const daySearch = z.object({ jour: civilDate.optional() });
