import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { parseCivilDate } from "@/lib/time/civil-date";
import { holidayLength, LONGEST_HOLIDAY } from "../rules/holiday-stretch";

/** Characters of the name of a stretch of holidays. */
export const HOLIDAY_LABEL_LENGTH = 100;
/** Bytes of a dataset, in a file or pasted: a form takes a million, and something goes beside it. */
export const DATASET_BYTES = 900_000;

/** One line that families read. `missing` is what an empty one is told. */
export const labelField = (missing: string) =>
  z
    .string()
    .overwrite((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .min(1, missing)
    .max(HOLIDAY_LABEL_LENGTH, `Ce texte est trop long\u00a0: ${HOLIDAY_LABEL_LENGTH} caractères au plus.`)
    .refine(
      (text) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(text),
      "Ce texte contient un caractère interdit.",
    );

/** A civil date as a field sends it; a browser without date fields sends "24/12/2026". */
export const dayField = (missing: string) =>
  z.string().transform((typed, ctx) => {
    const iso = typed.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
    const day = /^20/.test(iso) ? parseCivilDate(iso) : null;
    if (day) return day;
    ctx.addIssue({ code: "custom", message: iso === "" ? missing : "Cette date n’existe pas." });
    return z.NEVER;
  });

const holidayFields = {
  label: labelField("Indiquez un nom."),
  from: dayField("Indiquez le premier jour."),
  until: dayField("Indiquez le jour de reprise."),
};

const checkSpan = (
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
  ctx: z.RefinementCtx,
) => {
  if (Temporal.PlainDate.compare(from, until) >= 0)
    ctx.addIssue({
      code: "custom",
      path: ["until"],
      message: "Le jour de reprise doit suivre le premier jour.",
    });
  else if (holidayLength({ from, until }) > LONGEST_HOLIDAY)
    ctx.addIssue({
      code: "custom",
      path: ["until"],
      message: `Ces vacances sont trop longues\u00a0: ${LONGEST_HOLIDAY} jours au plus.`,
    });
};

export const addHolidayInput = z.object(holidayFields).superRefine(checkSpan);
export type AddHolidayInput = z.infer<typeof addHolidayInput>;

/** `key` names a stretch of the zone by its first day, one of the commune by its id; `was` is what the page showed. */
const named = { key: z.union([z.iso.date(), z.uuid()]), was: z.string().max(500) };
export const changeHolidayInput = z.object({ ...named, ...holidayFields }).superRefine(checkSpan);
export type ChangeHolidayInput = z.infer<typeof changeHolidayInput>;

export const holidayPress = z.object(named);
export type HolidayPress = z.infer<typeof holidayPress>;

/** The civil year in which a school year begins; anything else is the present one. */
export const yearSearch = z.object({ annee: z.coerce.number().int().min(2000).max(2098).optional() });
/** `importees`: how many stretches were imported just now. */
export const holidaysSearch = yearSearch.extend({ importees: z.coerce.number().int().min(0).optional() });

/** The file of a form; a form without a file sends an empty one. */
const datasetFile = z
  .instanceof(File)
  .refine(({ size }) => size <= DATASET_BYTES, "Ce fichier est trop lourd\u00a0: 900 Ko au plus.")
  .optional();
const datasetText = z
  .string()
  .max(DATASET_BYTES, "Ce texte est trop long\u00a0: 900 000 caractères au plus.")
  .default("");
const place = z.string().max(HOLIDAY_LABEL_LENGTH).default("");

export const readImportInput = z.object({ fichier: datasetFile, texte: datasetText, lieu: place });
export type ReadImportInput = z.infer<typeof readImportInput>;

/** `seen` is what the preview would write. */
export const importInput = z.object({
  texte: datasetText,
  lieu: place,
  seen: z.string().max(DATASET_BYTES),
});
export type ImportInput = z.infer<typeof importInput>;
