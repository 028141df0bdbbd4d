import { z } from "zod";
import { newPasswordFields, repeatsPassword } from "@/lib/accounts/passwords/schemas";

/** A link's token as it comes from an address or a hidden field: what it is worth, `findLink` says. */
export const tokenField = z.string().max(100);

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

/** "Recherche": the address that the family has given to the town hall, or that of an account. */
export const askInput = z.object({ email: mailboxField });
export type AskInput = z.infer<typeof askInput>;

/** "Votre compte". */
export const openAccountInput = z
  .object({ token: tokenField, email: mailboxField, ...newPasswordFields })
  .refine(...repeatsPassword);
export type OpenAccountInput = z.infer<typeof openAccountInput>;

/** "Validation e-mail". */
export const confirmAddressInput = z.object({ token: tokenField });
export type ConfirmAddressInput = z.infer<typeof confirmAddressInput>;
