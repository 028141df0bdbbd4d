import { z } from "zod";

/** Search parameters of the history of a file: of one of its persons, and which page. */
export const historySearch = z.object({
  personne: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type HistorySearch = z.infer<typeof historySearch>;
