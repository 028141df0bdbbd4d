import { z } from "zod";

/** Bounded before anything is hashed: a 10,000-character password costs nothing. NUL cannot be stored. */
export const signInInput = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Indiquez votre adresse e-mail.")
    .max(254, "Cette adresse e-mail est trop longue.")
    .refine((value) => /^[^\s@\0]+@[^\s@\0]+$/.test(value), "Cette adresse e-mail n’est pas complète."),
  password: z
    .string()
    .min(1, "Indiquez votre mot de passe.")
    .max(200, "Ce mot de passe est trop long.")
    .refine((value) => !value.includes("\0"), "Ce mot de passe contient un caractère interdit."),
});
/** Search parameters of the sign-in page; `retour` is a path of the portal and nothing else. */
export const signInSearch = z.object({
  retour: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\p{Cc}]*$/u)
    .optional(),
  error: z.string().max(50).optional(),
});

export type SignInInput = z.infer<typeof signInInput>;
