import { z } from "zod";
import { DOCUMENT_REFUSALS } from "@/lib/documents/document-types";
import { gatherBoxes } from "@/lib/records/schemas";
import { ALLERGENS } from "../rules/allergens";

export const NOTE_LENGTH = 1_000;

/** A plain form sends lines that end in CR LF, a script sends LF: one text either way, and one length. */
const manyLines = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
/** Controls but the line's end, and the hidden marks that turn the reading direction round. */
const HIDDEN = /[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

export const saveHealthInput = z.object({
  childId: z.uuid(),
  /** When the record was last changed, as its writer saw it; empty for a first one. */
  seen: z.string().max(40),
  allergens: z.array(z.enum(ALLERGENS, "Ce choix est illisible.")).max(ALLERGENS.length),
  hasPlan: z.enum(["yes", "no"], "Dites si un PAI est signé."),
  note: z
    .string()
    .overwrite(manyLines)
    .max(NOTE_LENGTH, "Ce texte est trop long\u00a0: 1\u00a0000 caractères au plus.")
    .refine((text) => !HIDDEN.test(text), "Ce texte contient un caractère interdit."),
});
export type SaveHealthInput = z.infer<typeof saveHealthInput>;
export const saveHealthSent = z.preprocess(gatherBoxes(["allergens"]), saveHealthInput);

export const healthFileInput = z.object({ childId: z.uuid(), id: z.uuid() });
export type HealthFileInput = z.infer<typeof healthFileInput>;

export const openHealthInput = z.object({ childId: z.uuid() });

export const healthSearch = z.object({
  fait: z.enum(["enregistre", "envoye", "retire"]).optional(),
  refus: z.enum(DOCUMENT_REFUSALS).optional(),
  fichier: z.string().max(200).optional(),
  /** The document about which it is asked whether it shall go. */
  retirer: z.uuid().optional(),
});

/** What a plain form gets back when it is refused. */
export const HEALTH_KEPT = ["seen", "allergens[]", "hasPlan", "note"] as const;
