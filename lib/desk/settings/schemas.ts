import { z } from "zod";
import { CHILD_FIELDS, GUARDIAN_FIELDS } from "@/lib/records/rules/fields";
import { isShowable, lineField } from "@/lib/records/schemas";
import { parseCivilDate } from "@/lib/time/civil-date";

/** Characters of the name of a diet or a paper, and of what helps to find a paper. */
export const LABEL_LENGTH = 80;
export const HINT_LENGTH = 300;

const labelField = lineField(LABEL_LENGTH).min(1, "Indiquez un nom.");
const hintField = lineField(HINT_LENGTH).refine(isShowable, "Ce texte contient un caractère interdit.");
const dayField = z.string().transform((typed, ctx) => {
  if (typed === "") return null;
  const day = parseCivilDate(typed);
  if (!day) ctx.addIssue({ code: "custom", message: "Cette date n’existe pas." });
  return day;
});
const ticked = z.literal("on").optional().transform(Boolean);

/** Each mode by the name of its field: "guardian.firstName"; a field that is absent stays as it is. */
export const setPoliciesInput = z.looseObject({}).transform((sent) => {
  const modes = Object.entries(sent).filter(
    (entry): entry is [string, "immediate" | "review"] => entry[1] === "immediate" || entry[1] === "review",
  );
  return { modes: new Map(modes.filter(([name]) => !name.startsWith(SHOWN))), shown: shownIn(modes) };
});
export type SetPoliciesInput = z.infer<typeof setPoliciesInput>;

/** Before the name of a field: the mode that the form showed when it was opened. */
export const SHOWN = "shown.";

/** Every field of the form of the modes, with what it showed. */
export const POLICY_NAMES: readonly string[] = [
  ...GUARDIAN_FIELDS.map((field) => `guardian.${field}`),
  ...CHILD_FIELDS.map((field) => `child.${field}`),
].flatMap((name) => [name, `${SHOWN}${name}`]);

function shownIn(modes: readonly [string, "immediate" | "review"][]) {
  return new Map(
    modes.flatMap(([name, mode]) => (name.startsWith(SHOWN) ? [[name.slice(SHOWN.length), mode]] : [])),
  );
}

export const addDietInput = z.object({ label: labelField });
export type AddDietInput = z.infer<typeof addDietInput>;

/** `was` is what the page showed: whoever renamed it meanwhile is not overwritten unseen. */
export const renameDietInput = z.object({ id: z.uuid(), label: labelField, was: z.string() });
export type RenameDietInput = z.infer<typeof renameDietInput>;

export const moveDietInput = z.object({ id: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveDietInput = z.infer<typeof moveDietInput>;

export const switchInput = z.object({ id: z.uuid(), proposed: z.stringbool() });
export type SwitchInput = z.infer<typeof switchInput>;

export const addPaperInput = z.object({ label: labelField, hint: hintField, yearly: ticked });
export type AddPaperInput = z.infer<typeof addPaperInput>;

export const changePaperInput = addPaperInput.extend({ id: z.uuid(), was: z.string() });
export type ChangePaperInput = z.infer<typeof changePaperInput>;

export const requirePaperInput = z.object({ id: z.uuid(), activityId: z.uuid(), dueOn: dayField });
export type RequirePaperInput = z.infer<typeof requirePaperInput>;

export const dropPaperInput = z.object({ id: z.uuid(), activityId: z.uuid() });
export type DropPaperInput = z.infer<typeof dropPaperInput>;
