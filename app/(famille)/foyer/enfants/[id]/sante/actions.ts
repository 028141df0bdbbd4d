"use server";

import { revalidatePath } from "next/cache";
import { familyAction, GoTo } from "@/lib/action";
import { giveBack } from "@/lib/records/give-back";
import { removeHealthFile } from "@/lib/records/health/remove-health-file";
import { saveHealth } from "@/lib/records/health/save-health";
import { HEALTH_KEPT, healthFileInput, saveHealthSent } from "@/lib/records/health/schemas";

const pathOf = (childId: string) => `/foyer/enfants/${childId}/sante` as const;

export const saveHealthAction = familyAction(
  saveHealthSent,
  async (ctx, input) => {
    const outcome = await saveHealth(ctx, input);
    if (outcome.kind === "moved") return { ...outcome, typed: giveBack(input) };
    revalidatePath(pathOf(input.childId));
    return new GoTo(`${pathOf(input.childId)}?fait=enregistre`);
  },
  { keep: HEALTH_KEPT },
);

export const removeHealthFileAction = familyAction(healthFileInput, async (ctx, input) => {
  await removeHealthFile(ctx, input);
  revalidatePath(pathOf(input.childId));
  return new GoTo(`${pathOf(input.childId)}?fait=retire`);
});
