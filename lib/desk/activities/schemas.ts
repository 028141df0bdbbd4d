import { z } from "zod";
import { MOST_PLACES } from "@/lib/catalogue/rules/capacity";
import { orderLevels } from "@/lib/catalogue/rules/levels";
import { COLORS } from "@/lib/catalogue/rules/palette";
import { isShowable, neededLine } from "@/lib/records/schemas";
import { parseCivilDate } from "@/lib/time/civil-date";

export const SEASONS = ["term", "holidays", "all-year"] as const;
/** ISO weekdays, Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** Characters. */
export const ACTIVITY_NAME_LENGTH = 80;
export const CONDITIONS_LENGTH = 2000;
/** Whole years: nobody older is a child of a household. */
export const OLDEST = 25;

export const CIVIL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A browser without a field for hours sends what was typed: "7:30", "7h30". */
export const tidyTime = (text: string) =>
  text
    .trim()
    .replace(/^(\d{1,2})\s*[h:]\s*(\d{2})$/i, (_, hour, minute) => `${hour.padStart(2, "0")}:${minute}`);
const timeField = (missing: string) => z.string().overwrite(tidyTime).regex(CIVIL_TIME, missing);

/** A whole number, as it was typed; empty is none where none is allowed. */
const numberIn = (most: number, refusal: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, refusal)
    .transform((typed) => (typed === "" ? null : Number(typed)))
    .refine((number) => number === null || number <= most, refusal);
const placesField = numberIn(MOST_PLACES, "Indiquez un nombre de places entre 0 et 10\u00a0000.");
const ageField = numberIn(OLDEST, `Indiquez un âge entre 0 et ${OLDEST} ans.`);

export const dayField = z.string().transform((typed, ctx) => {
  if (typed.trim() === "") return null;
  const day = parseCivilDate(typed.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1"));
  if (!day) ctx.addIssue({ code: "custom", message: "Cette date n’existe pas." });
  return day;
});

const fields = {
  name: neededLine(ACTIVITY_NAME_LENGTH, "Indiquez le nom de la prestation."),
  color: z
    .enum(["", ...COLORS], "Choisissez une couleur de la liste.")
    .transform((color) => (color === "" ? null : color)),
  regulationId: z.uuid("Choisissez un règlement."),
  season: z.enum(SEASONS, "Choisissez quand elle a lieu."),
  weekdays: z
    .array(z.coerce.number().int().min(1).max(7))
    .min(1, "Choisissez au moins un jour.")
    .transform((days) => [...new Set(days)].sort()),
  startsAt: timeField("Indiquez l’heure de début."),
  endsAt: timeField("Indiquez l’heure de fin."),
  capacity: placesField.transform((places, ctx) => {
    if (places !== null) return places;
    ctx.addIssue({ code: "custom", message: "Indiquez le nombre de places." });
    return z.NEVER;
  }),
  /** One a weekday, Monday first; empty has no number of its own. */
  capacities: z.array(placesField).max(WEEKDAYS.length),
  minAge: ageField,
  maxAge: ageField,
  levels: z.array(z.string().trim().min(1).max(20)).max(30).transform(orderLevels),
  conditions: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length <= CONDITIONS_LENGTH, `${CONDITIONS_LENGTH} caractères au plus.`)
    .refine((text) => isShowable(text.replace(/[\n\t]/g, " ")), "Ce texte contient un caractère interdit."),
  /** Papers that each child must give, each with the last day to hand it in, or none. */
  papers: z.array(z.uuid()).max(100),
  paperIds: z.array(z.uuid()).max(100),
  dues: z.array(dayField).max(100),
};

interface Checked {
  startsAt: string;
  endsAt: string;
  minAge: number | null;
  maxAge: number | null;
}

/** What two fields say together. */
function checkTogether({ startsAt, endsAt, minAge, maxAge }: Checked, ctx: z.RefinementCtx): void {
  if (CIVIL_TIME.test(startsAt) && CIVIL_TIME.test(endsAt) && endsAt <= startsAt)
    ctx.addIssue({ code: "custom", path: ["endsAt"], message: "La fin doit suivre le début." });
  if (minAge !== null && maxAge !== null && minAge > maxAge)
    ctx.addIssue({
      code: "custom",
      path: ["maxAge"],
      message: "L’âge maximum doit être au moins l’âge minimum.",
    });
}

/** Boxes and rows of a form are fields whose name ends in "[]", and none where there is none. */
const LISTS = ["weekdays", "capacities", "levels", "papers", "paperIds", "dues", "sites"] as const;
function gatherLists(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return sent;
  const typed = sent as Record<string, unknown>;
  return {
    ...typed,
    ...Object.fromEntries(LISTS.map((name) => [name, typed[name] ?? typed[`${name}[]`] ?? []])),
  };
}

const addActivities = z
  .object({ ...fields, sites: z.array(z.uuid()).min(1, "Choisissez au moins un établissement.").max(200) })
  .superRefine(checkTogether);
export const addActivitiesInput = z.preprocess(gatherLists, addActivities);
export type AddActivitiesInput = z.infer<typeof addActivities>;

const changeActivity = z
  .object({
    ...fields,
    id: z.uuid(),
    /** The one that the form was opened on. */
    version: z.coerce.number().int().min(1),
    /** Writes over what was changed since. */
    over: z.literal("1").optional(),
    /** The days, hours and audience whose effect on reservations the agent was told: see `shapeOf`. */
    known: z.string().max(500).optional(),
  })
  .superRefine(checkTogether);
export const changeActivityInput = z.preprocess(gatherLists, changeActivity);
export type ChangeActivityInput = z.infer<typeof changeActivity>;
export type ActivityInput = Omit<ChangeActivityInput, "id" | "version" | "over" | "known">;

/** What a refusal gives back. */
export const ACTIVITY_FIELDS: readonly string[] = [
  ...["name", "color", "regulationId", "season", "startsAt", "endsAt", "capacity", "minAge", "maxAge"],
  ...["conditions", "over", "known", ...LISTS.map((name) => `${name}[]`)],
];

export const activityIdInput = z.object({ id: z.uuid() });
export type ActivityIdInput = z.infer<typeof activityIdInput>;

export const moveActivityInput = z.object({ id: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveActivityInput = z.infer<typeof moveActivityInput>;

const copyActivity = z.object({
  id: z.uuid(),
  sites: z.array(z.uuid()).min(1, "Choisissez au moins un établissement.").max(200),
});
export const copyActivityInput = z.preprocess(gatherLists, copyActivity);
export type CopyActivityInput = z.infer<typeof copyActivity>;

export const relationInput = z.object({
  id: z.uuid(),
  kind: z.enum(["requires", "required-by", "excludes"], "Choisissez une règle."),
  otherId: z.uuid("Choisissez une prestation."),
});
export type RelationInput = z.infer<typeof relationInput>;

export const dropRelationInput = z.object({ id: z.uuid(), otherId: z.uuid() });
export type DropRelationInput = z.infer<typeof dropRelationInput>;

export const activitiesSearch = z.object({ fait: z.enum(["ajoutee", "copiee"]).optional() });
