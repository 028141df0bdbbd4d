import { z } from "zod";
import { MOST_PLACES } from "@/lib/catalogue/rules/capacity";
import { civilDate } from "../places/schemas";

export const REASON_LENGTH = 200;

const capacity = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, `Indiquez un nombre de places, de 0 à 10\u00a0000.`)
  .transform(Number)
  .refine((places) => places <= MOST_PLACES, `Indiquez un nombre de places, de 0 à 10\u00a0000.`);

const reason = z
  .string()
  .trim()
  .max(REASON_LENGTH, `Raison trop longue\u00a0: ${REASON_LENGTH} caractères au plus.`)
  .default("");

/** The school year of a page, by the civil year in which it begins; any other text is none. */
export const openingsSearch = z.object({
  annee: z
    .string()
    .regex(/^20\d{2}$/, "Cette année n’existe pas.")
    .transform(Number)
    .optional(),
});

export const openYearInput = z.object({
  year: z
    .string()
    .regex(/^20\d{2}$/, "Cette année n’existe pas.")
    .transform(Number),
  "activityIds[]": z.array(z.uuid(), "Choisissez au moins une prestation."),
});
export type OpenYearInput = z.infer<typeof openYearInput>;

const dayInput = z.object({ activityId: z.uuid(), date: civilDate });

export const changeCapacityInput = dayInput.extend({ capacity, reason });
export type ChangeCapacityInput = z.infer<typeof changeCapacityInput>;

export const openDayInput = changeCapacityInput;
export type OpenDayInput = ChangeCapacityInput;

export const resetDayInput = dayInput;
export type ResetDayInput = z.infer<typeof resetDayInput>;

export const changeSpanInput = z.object({
  activityId: z.uuid(),
  from: civilDate,
  until: civilDate,
  "weekdays[]": z.array(
    z
      .string()
      .regex(/^[1-7]$/)
      .transform(Number),
    "Choisissez au moins un jour de la semaine.",
  ),
  capacity,
  reason,
  /** Whether the days that are not open become so. */
  open: z.literal("on").optional().transform(Boolean),
});
export type ChangeSpanInput = z.infer<typeof changeSpanInput>;
