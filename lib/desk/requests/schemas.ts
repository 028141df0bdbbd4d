import { z } from "zod";
import { queryField } from "@/lib/households/search/schemas";

/** What families wait for, as addresses of pages name it. */
export const REQUEST_KINDS = ["messages", "changements", "inscriptions", "justificatifs", "donnees"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Search parameters of the inbox; it keeps its whole state in them. */
export const requestsSearch = z.object({
  etat: z.enum(["a-traiter", "traitees"]).optional(),
  type: z.enum(REQUEST_KINDS).optional(),
  q: queryField.optional(),
});
export type RequestsSearch = z.infer<typeof requestsSearch>;
