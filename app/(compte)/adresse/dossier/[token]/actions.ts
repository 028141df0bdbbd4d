"use server";

import { GoTo, visitorAction } from "@/lib/action";
import { confirmRecordEmail } from "@/lib/records/guardians/confirm-record-email";
import { confirmRecordEmailInput } from "@/lib/records/guardians/schemas";

export const confirmRecordEmailAction = visitorAction(confirmRecordEmailInput, async (ctx, input) => {
  await confirmRecordEmail(ctx, input);
  return new GoTo("/adresse/dossier/confirmee");
});
