import { z } from "zod";
import { queryField } from "@/lib/households/search/schemas";

/** The states of an account as addresses of pages name them. */
export const STATE_NAMES = {
  "sans-adresse": "no-address",
  "sans-compte": "none",
  invite: "invited",
  expiree: "expired",
  ouvert: "open",
  desactive: "disabled",
} as const;
export type StateName = keyof typeof STATE_NAMES;

/** Search parameters of the list of families; the list keeps its whole state in them. */
export const familiesSearch = z.object({
  q: queryField.optional(),
  compte: z.enum(Object.keys(STATE_NAMES) as [StateName, ...StateName[]]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type FamiliesSearch = z.infer<typeof familiesSearch>;

export const switchGuardianInput = z.object({ guardianId: z.uuid(), open: z.stringbool() });
export type SwitchGuardianInput = z.infer<typeof switchGuardianInput>;

export const setAuthorityInput = z.object({ guardianId: z.uuid(), hasAuthority: z.stringbool() });
export type SetAuthorityInput = z.infer<typeof setAuthorityInput>;
