import { z } from "zod";
import { lineField, neededLine } from "@/lib/records/schemas";

export const SITE_KINDS = ["school", "centre"] as const;
/** Characters. */
export const SITE_NAME_LENGTH = 80;
export const ADDRESS_LENGTH = 200;

export const addSiteInput = z.object({
  name: neededLine(SITE_NAME_LENGTH, "Indiquez le nom de l’établissement."),
  kind: z.enum(SITE_KINDS, "Choisissez une école ou un centre."),
  address: lineField(ADDRESS_LENGTH),
});
export type AddSiteInput = z.infer<typeof addSiteInput>;

/** `version` is the one that the form was opened on; `over` writes over what was changed since. */
export const changeSiteInput = addSiteInput.extend({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  over: z.literal("1").optional(),
});
export type ChangeSiteInput = z.infer<typeof changeSiteInput>;

export const siteIdInput = z.object({ id: z.uuid() });
export type SiteIdInput = z.infer<typeof siteIdInput>;

export const moveSiteInput = z.object({ id: z.uuid(), to: z.enum(["up", "down"]) });
export type MoveSiteInput = z.infer<typeof moveSiteInput>;
