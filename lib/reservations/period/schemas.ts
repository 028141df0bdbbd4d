import { z } from "zod";
import { civilDate } from "../places/schemas";

const profile = z.object({
  childId: z.uuid(),
  activityId: z.uuid(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
});

/** What is done to the days of a period. */
const wish = z.enum(["book", "cancel"]);
export type PeriodWish = z.infer<typeof wish>;

export const periodInput = z.object({
  wish,
  from: civilDate,
  until: civilDate,
  parity: z.enum(["every", "even", "odd"]),
  profiles: z.array(profile).min(1, "Choisissez au moins un jour.").max(200),
});
export type PeriodInput = z.infer<typeof periodInput>;

/** Search parameters of the period wizard. */
export const periodSearch = z.object({
  enfant: z.uuid().optional(),
  action: z.enum(["reserver", "annuler"]).optional(),
});
