import { z } from "zod";
import { birthDateField, civilityField, editMeta, gatherBoxes, nameField } from "../schemas";

/** More than any commune serves. */
const DIETS_LIMIT = 50;

const fields = {
  civility: civilityField,
  firstName: nameField("Indiquez le prénom."),
  lastName: nameField("Indiquez le nom."),
  birthDate: birthDateField,
};

/** What is typed of a child; the diets are boxes beside it. */
export const childFields = z.object(fields);
export type ChildFormValues = z.infer<typeof childFields>;

export const saveChildInput = z.object({
  childId: z.uuid(),
  ...fields,
  diets: z.array(z.uuid()).max(DIETS_LIMIT),
  ...editMeta,
});
export type SaveChildInput = z.infer<typeof saveChildInput>;
export const saveChildSent = z.preprocess(gatherBoxes(["diets", "take"]), saveChildInput);

/** What a form sent without scripts gets back when it is refused. */
export const CHILD_KEPT = [...Object.keys(fields), "diets[]", "base"];
