"use server";

import { revalidatePath } from "next/cache";
import { inviteGuardians } from "@/lib/accounts/invitations/invite-guardians";
import { inviteGuardiansInput } from "@/lib/accounts/invitations/schemas";
import { GoTo, staffAction } from "@/lib/action";

export const inviteGuardiansAction = staffAction(inviteGuardiansInput, async (ctx, input) => {
  const { batchId } = await inviteGuardians(ctx, input);
  revalidatePath("/gestion/invitations");
  return new GoTo(`/gestion/invitations?envoi=${batchId}`);
});
