import { z } from "zod";
import { isStrongEnough, normalisePassword, PASSWORD_MOST } from "@/lib/accounts/rules/password-criteria";

/** The two fields of every form in which a password is chosen; to be closed by `repeatsPassword`. */
export const newPasswordFields = {
  password: z
    .string()
    .min(1, "Choisissez un mot de passe.")
    .max(PASSWORD_MOST, "Ce mot de passe est trop long\u00a0: 200 caractères au plus.")
    .refine((value) => !value.includes("\0"), "Ce mot de passe contient un caractère interdit.")
    .refine(isStrongEnough, "Ce mot de passe ne remplit pas encore tous les critères."),
  repeated: z.string().min(1, "Confirmez votre mot de passe."),
};

/** "Mot de passe identique", said beside the second field. */
export const repeatsPassword = [
  (chosen: { password: string; repeated: string }) =>
    normalisePassword(chosen.password) === normalisePassword(chosen.repeated),
  { path: ["repeated"], error: "Les deux mots de passe sont différents." },
] as const satisfies [unknown, { path: string[]; error: string }];

/** A password chosen and typed twice: shared by the forms and their actions. */
export const newPasswordInput = z.object(newPasswordFields).refine(...repeatsPassword);
export type NewPasswordInput = z.infer<typeof newPasswordInput>;
