import { z } from "zod";
import { civilDate } from "@/lib/reservations/places/schemas";

/** Characters of a message at the most. */
export const BODY_LIMIT = 2_000;

/** A plain form sends lines that end in CR LF, a script sends LF: one text either way, and one length. */
const oneLineEnd = (text: string) => text.replace(/\r\n?/g, "\n").trim();
/** What a form leaves out it sends as an empty text. */
const orNothing = <T extends z.ZodType<string, string>>(schema: T) => z.union([z.literal(""), schema]);

/** What "Demander à la mairie" says of where it was pressed; all of it may be missing. */
export const askSearch = z.object({
  enfant: z.uuid().optional(),
  prestation: z.uuid().optional(),
  jour: civilDate.optional(),
});
export type AskSearch = z.infer<typeof askSearch>;

export const sendMessageInput = z.object({
  childId: z.uuid("Choisissez l’enfant concerné."),
  activityId: orNothing(z.uuid()),
  date: orNothing(civilDate),
  body: z
    .string()
    .overwrite(oneLineEnd)
    .min(1, "Écrivez votre message.")
    .max(BODY_LIMIT, "Ce message est trop long\u00a0: 2\u00a0000 caractères au plus.")
    .refine((text) => !text.includes("\0"), "Ce message contient un caractère interdit."),
});
export type SendMessageInput = z.infer<typeof sendMessageInput>;

/** A script says yes or no, a plain form says it in a word. */
const yesOrNo = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

export const markHandledInput = z.object({ id: z.uuid(), handled: yesOrNo });
export type MarkHandledInput = z.infer<typeof markHandledInput>;
