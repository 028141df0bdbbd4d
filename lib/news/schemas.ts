import { z } from "zod";
import { civilDate } from "@/lib/reservations/places/schemas";

export const TITLE_LIMIT = 120;
export const BODY_LIMIT = 10_000;
export const PICTURE_TEXT_LIMIT = 300;
/** Files of one post. */
export const FILES_LIMIT = 10;
/** Schools and classes of one audience. */
const PLACES_LIMIT = 200;

/** A plain form sends lines that end in CR LF, a script sends LF: one text either way, and one length. */
const manyLines = (text: string) => text.replace(/\r\n?/g, "\n").trim();
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
/** What a form leaves out it sends as an empty text. */
const orNothing = <T extends z.ZodType<string, string>>(schema: T) => z.union([z.literal(""), schema]);
const readable = (text: string) => !text.includes("\0");
const UNREADABLE = "Ce texte contient un caractère interdit.";

/** Whether what stands in an address can be the id of anything at all. */
export const isId = (text: string) => z.uuid().safeParse(text).success;

/** A site by its id, or one of its classes: "…", "…/CE2 A". */
const audienceKey = z
  .string()
  .max(200)
  .transform((key) => ({ siteId: key.slice(0, 36), className: key.slice(37) }))
  .refine(({ siteId, className }) => z.uuid().safeParse(siteId).success && readable(className), {
    error: "Ce choix est illisible.",
  });
export type AudiencePlace = z.output<typeof audienceKey>;

export const saveNewsInput = z
  .object({
    /** Empty for a new post. */
    id: orNothing(z.uuid()),
    /** When it was last changed, as its writer saw it. */
    seen: z.string().max(40),
    /** "1" to write over what somebody else wrote meanwhile, after having been told. */
    force: z.string().max(1).default(""),
    title: z
      .string()
      .overwrite(oneLine)
      .min(1, "Donnez un titre à cette actualité.")
      .max(TITLE_LIMIT, "Ce titre est trop long\u00a0: 120 caractères au plus.")
      .refine(readable, UNREADABLE),
    body: z
      .string()
      .overwrite(manyLines)
      .max(BODY_LIMIT, "Ce texte est trop long\u00a0: 10\u00a0000 caractères au plus.")
      .refine(readable, UNREADABLE),
    pictureText: z
      .string()
      .overwrite(oneLine)
      .max(PICTURE_TEXT_LIMIT, "Cette description est trop longue\u00a0: 300 caractères au plus.")
      .refine(readable, UNREADABLE)
      .default(""),
    audience: z.enum(["everyone", "some"], "Dites à qui s’adresse cette actualité."),
    "places[]": z.array(audienceKey).max(PLACES_LIMIT).default([]),
    date: orNothing(civilDate),
    time: orNothing(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Cette heure n’existe pas.")),
    intention: z.enum(["save", "publish", "publish-now"]).default("save"),
  })
  .refine((input) => input.audience === "everyone" || input["places[]"].length > 0, {
    error: "Choisissez au moins une école, un accueil ou une classe.",
    path: ["audience"],
  })
  .refine((input) => input.time === "" || input.date !== "", {
    error: "Donnez aussi la date de publication.",
    path: ["date"],
  });
export type SaveNewsInput = z.output<typeof saveNewsInput>;

export const moveNewsInput = z.object({
  id: z.uuid(),
  move: z.enum(["archive", "restore"]),
});
export type MoveNewsInput = z.output<typeof moveNewsInput>;

export const newsFileInput = z.object({ newsId: z.uuid(), fileId: z.uuid() });
export type NewsFileInput = z.output<typeof newsFileInput>;

export const moveNewsFileInput = newsFileInput.extend({ direction: z.enum(["up", "down"]) });
export type MoveNewsFileInput = z.output<typeof moveNewsFileInput>;

/** Search parameters of the parents' page: which post its dialog shows. */
export const newsSearch = z.object({ lire: z.uuid().optional() });

export const DESK_TABS = ["publiees", "programmees", "brouillons", "archivees"] as const;
export type DeskTab = (typeof DESK_TABS)[number];
export const deskNewsSearch = z.object({ etat: z.enum(DESK_TABS).optional() });

/** Why a file was not joined, as the address of the page says it to a form without scripts. */
export const UPLOAD_REFUSALS = [
  "file-empty",
  "file-too-large",
  "file-refused",
  "file-lies",
  "file-not-text",
  "picture-refused",
  "picture-too-large",
  "too-many-files",
  "upload-too-large",
  "upload-broken",
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** Search parameters of the writer's table; `enregistre` is the mark of one's own last saving. */
export const editNewsSearch = z.object({
  enregistre: z.string().max(20).optional(),
  refus: z.enum(UPLOAD_REFUSALS).optional(),
  fichier: z.string().max(200).optional(),
});
