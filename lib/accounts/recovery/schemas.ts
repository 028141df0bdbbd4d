import { z } from "zod";
import { tokenField } from "@/lib/accounts/activation/schemas";
import { newPasswordFields, repeatsPassword } from "@/lib/accounts/passwords/schemas";

export const resetPasswordInput = z
  .object({ token: tokenField, ...newPasswordFields })
  .refine(...repeatsPassword);
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;
