"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { addDiet } from "@/lib/desk/settings/add-diet";
import { addPaper } from "@/lib/desk/settings/add-paper";
import { changePaper } from "@/lib/desk/settings/change-paper";
import { dropPaper } from "@/lib/desk/settings/drop-paper";
import { moveDiet } from "@/lib/desk/settings/move-diet";
import { renameDiet } from "@/lib/desk/settings/rename-diet";
import { requirePaper } from "@/lib/desk/settings/require-paper";
import {
  addDietInput,
  addPaperInput,
  changePaperInput,
  dropPaperInput,
  moveDietInput,
  POLICY_NAMES,
  renameDietInput,
  requirePaperInput,
  setPoliciesInput,
  switchInput,
} from "@/lib/desk/settings/schemas";
import { setPolicies } from "@/lib/desk/settings/set-policies";
import { switchDiet } from "@/lib/desk/settings/switch-diet";
import { switchPaper } from "@/lib/desk/settings/switch-paper";

const PATH = "/gestion/reglages";

export const setPoliciesAction = staffAction(
  setPoliciesInput,
  async (ctx, input) => {
    const count = await setPolicies(ctx, input);
    revalidatePath(PATH, "layout");
    return { count };
  },
  { keep: POLICY_NAMES },
);

export const addDietAction = staffAction(
  addDietInput,
  async (ctx, input) => {
    await addDiet(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["label"] },
);

export const renameDietAction = staffAction(
  renameDietInput,
  async (ctx, input) => {
    await renameDiet(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["label"] },
);

export const moveDietAction = staffAction(moveDietInput, async (ctx, input) => {
  await moveDiet(ctx, input);
  revalidatePath(PATH, "layout");
});

export const switchDietAction = staffAction(switchInput, async (ctx, input) => {
  await switchDiet(ctx, input);
  revalidatePath(PATH, "layout");
});

export const addPaperAction = staffAction(
  addPaperInput,
  async (ctx, input) => {
    const id = await addPaper(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(`/gestion/reglages/justificatifs/${id}`);
  },
  { keep: ["label", "hint", "yearly"] },
);

export const changePaperAction = staffAction(
  changePaperInput,
  async (ctx, input) => {
    await changePaper(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["label", "hint", "yearly"] },
);

export const switchPaperAction = staffAction(switchInput, async (ctx, input) => {
  await switchPaper(ctx, input);
  revalidatePath(PATH, "layout");
});

export const requirePaperAction = staffAction(
  requirePaperInput,
  async (ctx, input) => {
    await requirePaper(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["activityId", "dueOn"] },
);

export const dropPaperAction = staffAction(dropPaperInput, async (ctx, input) => {
  await dropPaper(ctx, input);
  revalidatePath(PATH, "layout");
});
