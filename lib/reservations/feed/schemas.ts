import { z } from "zod";

/** What was just done, in the address of the page: for a browser without scripts too. */
export const feedSearch = z.object({ fait: z.enum(["cree", "renouvele", "supprime"]).optional() });
export type FeedDone = "cree" | "renouvele" | "supprime";
