import type { Commune, GuardianActor } from "@/lib/context";
import { getOwnChild } from "@/lib/records/children/get-own-child";
import { saveChild } from "@/lib/records/children/save-child";
import type { SaveChildInput } from "@/lib/records/children/schemas";
import { getOwnGuardian } from "@/lib/records/guardians/get-own-guardian";
import { saveGuardian } from "@/lib/records/guardians/save-guardian";
import { type SaveGuardianInput, saveGuardianSent } from "@/lib/records/guardians/schemas";
import { familyContext } from "@/tests/factories/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Who acts, in which commune. */
export interface Home {
  commune: Commune;
  guardian: GuardianActor;
}

/** A guardian's form with nothing missing, as a browser sends it. */
export const TYPED = {
  civility: "M.",
  firstName: "François",
  lastName: "DUPONT",
  birthDate: "1985-04-17",
  addressLine: "12 rue des Tilleuls",
  addressComplement: "",
  postcode: "51520",
  city: "Saint-Aubin",
  country: "FR",
  mobilePhone: "06 12 34 56 78",
  mobilePhoneCountry: "FR",
  landline: "",
  landlineCountry: "FR",
  employer: "",
  employerMobile: "",
  employerMobileCountry: "FR",
  employerLandline: "",
  employerLandlineCountry: "FR",
  receivesBills: "false",
} as const;
export type Typed = Partial<Record<keyof typeof TYPED | "email", string>>;

/** Where a sending waits, its transaction open, before it does anything. */
type Start = () => Promise<void>;

/** A guardian's form on the screen: what it sends when it is submitted, whoever changed the file meanwhile. */
export async function openGuardian(
  database: TestDatabase,
  home: Home,
  guardianId: string = home.guardian.guardianId,
) {
  const { base, values } = await familyContext(database, home, (ctx) => getOwnGuardian(ctx, guardianId));
  const send = (
    typed: Typed = {},
    more: { take?: string[]; base?: string; as?: Home; start?: Start } = {},
  ) => {
    const sent: unknown = { ...values, ...typed, guardianId, base: more.base ?? base, take: more.take ?? [] };
    const input = saveGuardianSent.parse(sent) as SaveGuardianInput;
    return familyContext(database, more.as ?? home, async (ctx) => {
      await more.start?.();
      return saveGuardian(ctx, input);
    });
  };
  return { base, values, send };
}

/** The same of a child. */
export async function openChild(database: TestDatabase, home: Home, childId: string) {
  const file = await familyContext(database, home, (ctx) => getOwnChild(ctx, childId));
  const shown = {
    ...file.values,
    civility: file.values.civility || "M.",
    diets: file.diets.filter(({ checked }) => checked).map(({ id }) => id),
  };
  const send = (typed: Partial<SaveChildInput> = {}, start?: Start) =>
    familyContext(database, home, async (ctx) => {
      await start?.();
      return saveChild(ctx, { ...shown, childId, base: file.base, take: [], ...typed } as SaveChildInput);
    });
  return { file, send };
}

export interface ChangeRow {
  field: string;
  before: string | null;
  after: string | null;
  state: string;
  awaits: string | null;
}

/** What is kept of a person's changes, oldest first. */
export function listChangesOf({ owner }: TestDatabase, personId: string): Promise<ChangeRow[]> {
  return owner.sql<ChangeRow[]>`
    select field, before, after, state, awaits from record_change
    where guardian_id = ${personId} or child_id = ${personId} order by id`;
}
