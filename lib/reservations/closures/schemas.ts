import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dayField, labelField } from "@/lib/catalogue/holidays/schemas";

/** Characters of a closure's reason. */
export const REASON_LENGTH = 100;
/** Days that one closure may close, a whole school year among them. */
export const LONGEST_CLOSURE = 366;

/** For whom: "commune", "etablissement:…" or "prestation:…", as addresses and forms say it. */
export const scopeField = z
  .string()
  .regex(/^(commune|(etablissement|prestation):[0-9a-f-]{36})$/, "Choisissez qui est concerné.");

/** What the address of a preview says, read leniently: `du` and `au` are both closed days. */
export const closureSearch = z.object({
  du: z.string().max(10).optional(),
  au: z.string().max(10).optional(),
  motif: z.string().max(REASON_LENGTH).optional(),
  pour: z.string().max(60).optional(),
  /** What was touched has grown since the preview: how many places it was about then. */
  avant: z.coerce.number().int().min(0).optional(),
});
export type ClosureSearch = Partial<z.infer<typeof closureSearch>>;

const fields = {
  du: dayField("Indiquez le premier jour fermé."),
  au: dayField("Indiquez le dernier jour fermé."),
  motif: labelField("Indiquez le motif."),
  pour: scopeField,
};

const checkSpan = ({ du, au }: { du: Temporal.PlainDate; au: Temporal.PlainDate }, ctx: z.RefinementCtx) => {
  if (Temporal.PlainDate.compare(du, au) > 0)
    ctx.addIssue({
      code: "custom",
      path: ["au"],
      message: "Le dernier jour fermé doit suivre le premier, ou être le même.",
    });
  else if (du.until(au, { largestUnit: "days" }).days >= LONGEST_CLOSURE)
    ctx.addIssue({
      code: "custom",
      path: ["au"],
      message: `Cette fermeture est trop longue\u00a0: ${LONGEST_CLOSURE} jours au plus.`,
    });
};

/** A closure as one asks for it. */
export const closureInput = z.object(fields).superRefine(checkSpan);
export type ClosureInput = z.infer<typeof closureInput>;

/** `seen` is what the preview showed: whoever books meanwhile is not cancelled unseen. */
export const closeDaysInput = z.object({ ...fields, seen: z.string().max(80) }).superRefine(checkSpan);
export type CloseDaysInput = z.infer<typeof closeDaysInput>;

export const liftClosureInput = z.object({ id: z.uuid() });
export type LiftClosureInput = z.infer<typeof liftClosureInput>;
