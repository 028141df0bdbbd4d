import { z } from "zod";
import { PURPOSES, type Purpose } from "../rules/picture-rights";

const answer = z.enum(["yes", "no"], "Répondez par oui ou par non.");

/** One answer by purpose; what was left unanswered is not sent. */
export const answerPicturesInput = z.object({
  childId: z.uuid(),
  ...(Object.fromEntries(PURPOSES.map((purpose) => [purpose, answer.optional()])) as Record<
    Purpose,
    z.ZodOptional<typeof answer>
  >),
});
export type AnswerPicturesInput = z.infer<typeof answerPicturesInput>;

export const picturesSearch = z.object({ fait: z.enum(["enregistre"]).optional() });
