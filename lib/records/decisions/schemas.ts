import { z } from "zod";
import { CHILD_FIELDS, GUARDIAN_FIELDS } from "../rules/fields";

/** Characters of a word to the family at the most. */
export const WORD_LIMIT = 1_000;
/** Fields of one press at the most. */
const CHANGES_LIMIT = GUARDIAN_FIELDS.length + CHILD_FIELDS.length;

const oneLineEnd = (text: string) => text.replace(/\r\n?/g, "\n").trim();

export const wordField = z
  .string()
  .overwrite(oneLineEnd)
  .max(WORD_LIMIT, "Ce mot est trop long\u00a0: 1\u00a0000 caractères au plus.")
  .refine((text) => !text.includes("\0"), "Ce mot contient un caractère interdit.");

/** The names under which a form sends the answer of its n-th field. */
export const namesOf = (index: number) => ({
  changeId: `change-${index}`,
  answer: `answer-${index}`,
  word: `word-${index}`,
});

/** What a plain form gets back when it is refused. */
export const KEPT_NAMES = Array.from({ length: CHANGES_LIMIT }, (_, index) =>
  Object.values(namesOf(index)),
).flat();

export interface DecideInput {
  submissionId: string;
  decisions: { changeId: string; accept: boolean; word: string }[];
}

const indices = Array.from({ length: CHANGES_LIMIT }, (_, index) => index);
const answerField = z.enum(["accept", "refuse"]);
const sent = z.looseObject({ submissionId: z.uuid(), all: z.string().optional() });

/** The form of the desk: a field without an answer waits on; "all" accepts those that have none. */
export const decideSent = sent.transform(({ submissionId, all, ...fields }, ctx): DecideInput => {
  const decisions = indices.flatMap((index) => {
    const names = namesOf(index);
    const changeId = z.uuid().safeParse(fields[names.changeId]).data;
    const own = answerField.safeParse(fields[names.answer]).data;
    const answer = own ?? (all === "accept" ? "accept" : null);
    if (!changeId || !answer) return [];
    const word = wordField.safeParse(fields[names.word] ?? "");
    if (!word.success)
      ctx.addIssue({ code: "custom", path: [names.word], message: word.error.issues[0]?.message ?? "" });
    const said = word.data ?? "";
    if (word.success && answer === "refuse" && said === "")
      ctx.addIssue({ code: "custom", path: [names.word], message: "Dites à la famille pourquoi." });
    return [{ changeId, accept: answer === "accept", word: said }];
  });
  if (decisions.length === 0)
    ctx.addIssue({
      code: "custom",
      path: [namesOf(0).answer],
      message: "Choisissez une réponse pour un champ au moins.",
    });
  return { submissionId, decisions };
});
