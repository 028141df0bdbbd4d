import { z } from "zod";
import { newPasswordFields, repeatsPassword } from "@/lib/accounts/passwords/schemas";
import { mailboxField } from "@/lib/accounts/schemas";

/** A link's token as it comes from an address or a hidden field: what it is worth, `findLink` says. */
export const tokenField = z.string().max(100);

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
