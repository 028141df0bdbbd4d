"use server";

import { revalidatePath } from "next/cache";
import { familyAction, GoTo } from "@/lib/action";
import { answerConflict, sayDone } from "@/lib/records/changes/say-outcome";
import { withdrawChange } from "@/lib/records/changes/withdraw-change";
import { saveChild } from "@/lib/records/children/save-child";
import { CHILD_KEPT, saveChildSent } from "@/lib/records/children/schemas";
import { confirmFile } from "@/lib/records/confirmation/confirm-file";
import { saveGuardian } from "@/lib/records/guardians/save-guardian";
import { GUARDIAN_KEPT, saveGuardianSent } from "@/lib/records/guardians/schemas";
import { confirmInput, withdrawInput } from "@/lib/records/schemas";

const PATH = "/foyer";

export const saveGuardianAction = familyAction(
  saveGuardianSent,
  async (ctx, input) => {
    const outcome = await saveGuardian(ctx, input);
    revalidatePath(PATH, "layout");
    if (outcome.kind === "conflict") return answerConflict(outcome, input);
    return new GoTo(`${PATH}/responsables?fait=${sayDone(outcome)}`);
  },
  { keep: GUARDIAN_KEPT },
);

export const saveChildAction = familyAction(
  saveChildSent,
  async (ctx, input) => {
    const outcome = await saveChild(ctx, input);
    revalidatePath(PATH, "layout");
    if (outcome.kind === "conflict") return answerConflict(outcome, input);
    return new GoTo(`${PATH}/enfants?fait=${sayDone(outcome)}`);
  },
  { keep: CHILD_KEPT },
);

export const withdrawChangeAction = familyAction(withdrawInput, async (ctx, { tab, changeId }) => {
  await withdrawChange(ctx, { changeId });
  revalidatePath(PATH, "layout");
  return new GoTo(`${PATH}/${tab}?fait=retire`);
});

export const confirmFileAction = familyAction(confirmInput, async (ctx, { tab }) => {
  await confirmFile(ctx);
  revalidatePath(PATH, "layout");
  const paths = { guardians: "responsables", children: "enfants", contacts: "complements" };
  return new GoTo(`${PATH}/${paths[tab]}?fait=confirme`);
});
