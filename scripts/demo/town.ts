import type { Database } from "@/db/client";
import { createAccount } from "@/lib/accounts/create-account";
import { createCommune } from "@/lib/communes/create-commune";
import { importSchoolHolidays } from "@/lib/communes/import-school-holidays";
import type { Commune, SystemContext } from "@/lib/context";

export const TIME_ZONE = "Europe/Paris";
export const PASSWORD = "Marelle-2024!";
export const PARENT = "francois.dupont@exemple.fr";
export const ADMINISTRATOR = "mairie@exemple.fr";
export const FIELD_AGENT = "animation@exemple.fr";

/** Saint-Aubin, at home on this machine's own hostnames. */
export async function openTown(owner: Database): Promise<Commune> {
  await importSchoolHolidays(owner);
  return createCommune(owner, {
    slug: "saint-aubin",
    name: "Saint-Aubin",
    timeZone: TIME_ZONE,
    schoolZone: "B",
    senderEmail: "ne-pas-repondre@saint-aubin.exemple.fr",
    contactEmail: "enfance@saint-aubin.exemple.fr",
    contactPhone: "03 26 00 00 00",
    accent: null,
    hosts: ["localhost", "127.0.0.1"],
  });
}

/** The three demo accounts, one password. */
export async function openAccounts(
  ctx: SystemContext,
  { guardianId }: { guardianId: string },
): Promise<void> {
  const staff = [
    { email: ADMINISTRATOR, firstName: "Claire", lastName: "MOREAU", role: "administrateur" },
    { email: FIELD_AGENT, firstName: "Samir", lastName: "BENALI", role: "animateur" },
  ] as const;
  await createAccount(ctx, { email: PARENT, password: PASSWORD, owner: { guardianId } });
  for (const { email, ...owner } of staff) await createAccount(ctx, { email, password: PASSWORD, owner });
}
