import { z } from "zod";
import { queryField } from "@/lib/households/search/schemas";

/** Search parameters of a child's page: what is looked for, and the household that was chosen. */
export const childHomesSearch = z.object({
  q: queryField.optional(),
  foyer: z.uuid().optional(),
});
