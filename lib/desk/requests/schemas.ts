import { z } from "zod";

/** What families wait for, as addresses of pages name it. */
export const REQUEST_KINDS = ["messages", "changements", "inscriptions", "justificatifs", "donnees"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Longer than any name or number. */
export const QUERY_LIMIT = 100;

/** Search parameters of the inbox; it keeps its whole state in them. */
export const requestsSearch = z.object({
  etat: z.enum(["a-traiter", "traitees"]).optional(),
  type: z.enum(REQUEST_KINDS).optional(),
  q: z
    .string()
    .trim()
    .max(QUERY_LIMIT)
    .refine((text) => !text.includes("\0"))
    .optional(),
});
export type RequestsSearch = z.infer<typeof requestsSearch>;
