import { z } from "zod";
import { mailboxField } from "@/lib/accounts/schemas";

export const STAFF_ROLES = ["administrateur", "gestionnaire", "regisseur", "animateur"] as const;

const NAME_LIMIT = 80;
const name = (missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(NAME_LIMIT, "Ce nom est trop long.")
    .refine((text) => !/\p{Cc}/u.test(text), "Ce nom contient un caractère interdit.");

const sites = z.array(z.uuid()).max(200);

/** Boxes of a form are fields named "sites[]", and none where none is ticked. */
function gatherSites(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null || "sites" in sent) return sent;
  return { ...sent, sites: "sites[]" in sent ? sent["sites[]"] : [] };
}

export const inviteStaffInput = z.object({
  firstName: name("Indiquez le prénom."),
  lastName: name("Indiquez le nom."),
  email: mailboxField,
  role: z.enum(STAFF_ROLES, "Choisissez un rôle."),
  sites,
});
export type InviteStaffInput = z.infer<typeof inviteStaffInput>;
export const inviteStaffSent = z.preprocess(gatherSites, inviteStaffInput);

export const changeStaffInput = z.object({
  staffId: z.uuid(),
  role: z.enum(STAFF_ROLES, "Choisissez un rôle."),
  sites,
});
export type ChangeStaffInput = z.infer<typeof changeStaffInput>;
export const changeStaffSent = z.preprocess(gatherSites, changeStaffInput);

export const switchStaffInput = z.object({ staffId: z.uuid(), open: z.stringbool() });
export type SwitchStaffInput = z.infer<typeof switchStaffInput>;

export const staffIdInput = z.object({ staffId: z.uuid() });
export type StaffIdInput = z.infer<typeof staffIdInput>;
