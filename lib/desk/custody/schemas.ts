import { z } from "zod";
import { QUERY_LIMIT } from "../families/schemas";

/** Search parameters of a child's page: what is looked for, and the household that was chosen. */
export const childHomesSearch = z.object({
  q: z
    .string()
    .trim()
    .max(QUERY_LIMIT)
    .refine((text) => !text.includes("\0"))
    .optional(),
  foyer: z.uuid().optional(),
});
