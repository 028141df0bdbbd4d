import { z } from "zod";
import { civilDate } from "../places/schemas";

/** Search parameters of the planning. */
export const planningSearch = z.object({
  enfant: z.uuid().optional(),
  semaine: civilDate.optional(),
});

/** Search parameters of the desk's day. */
export const daySearch = z.object({ jour: civilDate.optional() });
