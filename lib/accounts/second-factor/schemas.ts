import { z } from "zod";
import { wayBackSearch } from "../schemas";

const retour = z.string().max(500).optional();

/** Spaces are as people read a code aloud; a recovery code is longer and has hyphens. */
export const codeInput = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().min(1, "Indiquez le code.").max(40, "Ce code est trop long.")),
  retour,
});
export type CodeInput = z.infer<typeof codeInput>;

export const beginInput = z.object({ retour });

/** `secours` asks for the field of a recovery code. */
export const codeSearch = wayBackSearch.extend({ secours: z.literal("1").optional() });
