"use server";

import { revalidatePath } from "next/cache";
import { inviteGuardian } from "@/lib/accounts/invitations/invite-guardian";
import { inviteGuardianInput } from "@/lib/accounts/invitations/schemas";
import { staffAction } from "@/lib/action";
import { setAuthorityInput, switchGuardianInput } from "@/lib/desk/families/schemas";
import { setAuthority } from "@/lib/desk/families/set-authority";
import { switchGuardian } from "@/lib/desk/families/switch-guardian";

export const inviteGuardianAction = staffAction(inviteGuardianInput, async (ctx, input) => {
  const invited = await inviteGuardian(ctx, input);
  revalidatePath("/gestion/familles", "layout");
  return invited;
});

export const switchGuardianAction = staffAction(switchGuardianInput, async (ctx, input) => {
  await switchGuardian(ctx, input);
  revalidatePath("/gestion/familles", "layout");
});

export const setAuthorityAction = staffAction(setAuthorityInput, async (ctx, input) => {
  await setAuthority(ctx, input);
  revalidatePath("/gestion/familles", "layout");
});
