import { z } from "zod";

/** Characters of a request, and of its answer, at the most. */
export const BODY_LIMIT = 2_000;

export const DATA_REQUEST_KINDS = ["correction", "erasure"] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

/** A plain form sends lines that end in CR LF, a script sends LF: one text either way, and one length. */
const oneLineEnd = (text: string) => text.replace(/\r\n?/g, "\n").trim();

const words = (missing: string) =>
  z
    .string()
    .overwrite(oneLineEnd)
    .min(1, missing)
    .max(BODY_LIMIT, "Ce texte est trop long\u00a0: 2\u00a0000 caractères au plus.")
    .refine((text) => !text.includes("\0"), "Ce texte contient un caractère interdit.");

export const askDataInput = z.object({
  kind: z.enum(DATA_REQUEST_KINDS, "Choisissez ce que vous demandez."),
  body: words("Écrivez ce que vous demandez."),
});
export type AskDataInput = z.infer<typeof askDataInput>;

export const answerDataInput = z.object({
  id: z.uuid(),
  answer: words("Écrivez votre réponse."),
});
export type AnswerDataInput = z.infer<typeof answerDataInput>;

/** In which form a household's data is downloaded. */
export const exportSearch = z.object({ format: z.enum(["json", "html"]).optional() });
export type ExportFormat = "json" | "html";
