"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { renameRegulation } from "@/lib/catalogue/regulations/rename-regulation";
import { switchRegulation } from "@/lib/catalogue/regulations/switch-regulation";
import { addRegulation } from "@/lib/reservations/regulation/add-regulation";
import { describeRule } from "@/lib/reservations/regulation/describe-rule";
import { removeRule } from "@/lib/reservations/regulation/remove-rule";
import { saveRule } from "@/lib/reservations/regulation/save-rule";
import {
  addRegulationInput,
  describeRuleInput,
  removeRuleInput,
  renameRegulationInput,
  saveRuleInput,
  switchRegulationInput,
} from "@/lib/reservations/regulation/schemas";
import { RULE_FIELDS } from "@/lib/reservations/rules/rule-fields";

const PATH = "/gestion/reglements";
/** The page that families read is made of the same rules. */
const PUBLIC_PATH = "/reglement";

export const addRegulationAction = staffAction(
  addRegulationInput,
  async (ctx, input) => {
    const id = await addRegulation(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(`/gestion/reglements/${id}`);
  },
  { keep: ["name", ...RULE_FIELDS] },
);

export const renameRegulationAction = staffAction(
  renameRegulationInput,
  async (ctx, input) => {
    await renameRegulation(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["label"] },
);

export const switchRegulationAction = staffAction(switchRegulationInput, async (ctx, input) => {
  await switchRegulation(ctx, input);
  revalidatePath(PATH, "layout");
});

export const saveRuleAction = staffAction(
  saveRuleInput,
  async (ctx, input) => {
    const answer = await saveRule(ctx, input);
    if (answer) return answer;
    revalidatePath(PATH, "layout");
    revalidatePath(PUBLIC_PATH);
    return new GoTo(`/gestion/reglements/${input.id}`);
  },
  { keep: RULE_FIELDS },
);

export const removeRuleAction = staffAction(removeRuleInput, async (ctx, input) => {
  const effect = await removeRule(ctx, input);
  if (effect) return effect;
  revalidatePath(PATH, "layout");
  revalidatePath(PUBLIC_PATH);
  return new GoTo(`/gestion/reglements/${input.id}`);
});

export const describeRuleAction = staffAction(describeRuleInput, describeRule);
