import { z } from "zod";

/** Characters of a message, and of the commune's word, at the most. */
export const BODY_LIMIT = 2_000;
export const WORD_LIMIT = 1_000;

/** A plain form sends lines that end in CR LF, a script sends LF: one text either way, and one length. */
const oneLineEnd = (text: string) => text.replace(/\r\n?/g, "\n").trim();

const text = (limit: number, tooLong: string) =>
  z
    .string()
    .overwrite(oneLineEnd)
    .max(limit, tooLong)
    .refine((value) => !value.includes("\0"), "Ce message contient un caractère interdit.");
const message = text(BODY_LIMIT, "Ce message est trop long\u00a0: 2\u00a0000 caractères au plus.");
const word = text(WORD_LIMIT, "Ce mot est trop long\u00a0: 1\u00a0000 caractères au plus.");

/** A civil date that exists, in a century that concerns a child. */
export const civilDate = z.iso
  .date("Indiquez une date.")
  .refine((date) => date >= "2000-01-01" && date < "2100-01-01", "Cette date est trop lointaine.");

/** Search parameters of the pages that ask for an enrolment. */
export const askSearch = z.object({ enfant: z.uuid().optional() });

/** What an upload that was refused, or that arrived, leads back with. */
export const uploadSearch = z.object({
  refus: z.string().max(40).optional(),
  fichier: z.string().max(200).optional(),
  fait: z.string().max(20).optional(),
});

/** What the desk has just answered, as the address of its page tells it. */
const ANSWERS = ["acceptee", "refusee", "piece-demandee", "piece-acceptee", "piece-refusee"] as const;
export type DeskAnswer = (typeof ANSWERS)[number];
export const deskSearch = z.object({ fait: z.enum(ANSWERS).optional() });

export const askEnrolmentInput = z.object({
  childId: z.uuid("Choisissez l’enfant concerné."),
  activityId: z.uuid("Choisissez une prestation."),
  startsOn: civilDate,
  message,
  /** A box that is ticked: "on" of a plain form. */
  rules: z.literal("on", "Lisez le règlement, puis cochez cette case."),
});
export type AskEnrolmentInput = z.infer<typeof askEnrolmentInput>;

export const requestInput = z.object({ requestId: z.uuid() });
export type RequestInput = z.infer<typeof requestInput>;

export const writeMessageInput = z.object({
  requestId: z.uuid(),
  body: message.min(1, "Écrivez votre message."),
});
export type WriteMessageInput = z.infer<typeof writeMessageInput>;

/** As the desk's page was shown: what was decided since is never passed over. */
const seen = z.string().max(80);

export const acceptRequestInput = z
  .object({ requestId: z.uuid(), seen, startsOn: civilDate, endsOn: civilDate, word })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ["endsOn"],
    message: "La date de fin doit suivre la date de début.",
  });
export type AcceptRequestInput = z.infer<typeof acceptRequestInput>;

export const refuseRequestInput = z.object({
  requestId: z.uuid(),
  seen,
  word: word.min(1, "Expliquez votre refus à la famille."),
});
export type RefuseRequestInput = z.infer<typeof refuseRequestInput>;

export const askPaperInput = z.object({
  requestId: z.uuid(),
  seen,
  paperKindId: z.uuid("Choisissez la pièce."),
  dueOn: z.union([z.literal(""), civilDate]),
  word,
});
export type AskPaperInput = z.infer<typeof askPaperInput>;

/** The desk's page from which a paper was decided: only one of its own is ever led back to. */
const back = z.string().regex(/^\/gestion\/demandes\/(pieces|inscriptions)\/[0-9a-f-]{36}$/);

export const acceptPaperInput = z.object({ paperId: z.uuid(), back });
export type AcceptPaperInput = z.infer<typeof acceptPaperInput>;

export const refusePaperInput = z.object({
  paperId: z.uuid(),
  back,
  word: word.min(1, "Expliquez votre refus à la famille."),
});
export type RefusePaperInput = z.infer<typeof refusePaperInput>;
