import { z } from "zod";
import { readSignInError } from "./rules/sign-in-error";

/** Bounded before anything is hashed: a 10,000-character password costs nothing. NUL cannot be stored. */
const knownPassword = z
  .string()
  .min(1, "Indiquez votre mot de passe.")
  .max(200, "Ce mot de passe est trop long.")
  .refine((value) => !value.includes("\0"), "Ce mot de passe contient un caractère interdit.");

/**
 * An address to which a first letter goes. Letters that only look like ours are refused: such an address is another
 * one, and hardly ever meant. The form of the HTML standard.
 */
export const mailboxField = z
  .string()
  .trim()
  .min(1, "Indiquez votre adresse e-mail.")
  .max(254, "Cette adresse e-mail est trop longue.")
  .refine(
    (value) => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(value),
    "Cette adresse e-mail n’est pas complète, ou elle contient un accent ou un espace.",
  );

/** An address of before, whatever letters it has: here it is only looked for. */
export const signInInput = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Indiquez votre adresse e-mail.")
    .max(254, "Cette adresse e-mail est trop longue.")
    .refine((value) => /^[^\s@\0]+@[^\s@\0]+$/.test(value), "Cette adresse e-mail n’est pas complète."),
  password: knownPassword,
});
/** Where a page leads back to: a path of the portal and nothing else. */
const wayBack = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\p{Cc}]*$/u);
export const wayBackSearch = z.object({ retour: wayBack.optional() });

/** The same out of a form: what leads elsewhere leads home. */
export function readWayBack(sent: string | undefined): `/${string}` {
  const read = wayBack.safeParse(sent);
  return read.success ? (read.data as `/${string}`) : "/";
}
/** Search parameters of the sign-in page. */
export const signInSearch = wayBackSearch.extend({
  error: z.string().max(50).transform(readSignInError).optional(),
});

/** Proving the password again, then back. */
export const confirmPasswordInput = z.object({
  password: knownPassword,
  retour: z.string().max(500).optional(),
});
export type ConfirmPasswordInput = z.infer<typeof confirmPasswordInput>;

export type SignInInput = z.infer<typeof signInInput>;
