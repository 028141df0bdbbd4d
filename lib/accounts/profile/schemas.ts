import { z } from "zod";
import { newPasswordFields, repeatsPassword } from "../passwords/schemas";
import { confirmPasswordInput, mailboxField } from "../schemas";

const current = confirmPasswordInput.shape.password;

export const changePasswordInput = z.object({ current, ...newPasswordFields }).refine(...repeatsPassword);
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const changeEmailInput = z.object({ email: mailboxField, current });
export type ChangeEmailInput = z.infer<typeof changeEmailInput>;

export const confirmEmailInput = z.object({ token: z.string().max(200) });

/** What the page says has just been done. */
const DONE = ["mot-de-passe", "adresse", "appareil", "appareils", "facteur-retire"] as const;
export type Done = (typeof DONE)[number];
export const myAccountSearch = z.object({ fait: z.enum(DONE).optional() });

export const endSessionInput = z.object({ id: z.uuid() });
