import { readFile } from "node:fs/promises";
import { v7 as uuidv7 } from "uuid";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import type { NewChild, NewHousehold } from "@/lib/households/create-households";
import { matchFamilies } from "@/lib/households/onde/match-families";
import { readGuardians } from "@/lib/households/onde/read-guardians";
import { type OndePupil, readPupils } from "@/lib/households/onde/read-pupils";
import { parsePhone } from "@/lib/phone/phone";

export interface TownChild extends NewChild {
  /** The household that books for the child; the second one of parents who live apart is left to itself. */
  householdId: string;
}

/** The town's families, out of the two extractions of ONDE; each class belongs to one of the schools. */
export async function readTown(
  schoolIds: readonly string[],
): Promise<{ children: TownChild[]; households: NewHousehold[] }> {
  const { pupils } = readPupils(await sample("eleves.csv"));
  const { guardians } = readGuardians(await sample("responsables.csv"));
  const { families } = matchFamilies(pupils, guardians);

  const classes = [...new Set(pupils.map((pupil) => pupil.className))].sort();
  const schoolOf = (className: string) => schoolIds[classes.indexOf(className) % schoolIds.length] ?? "";
  const children = new Map<OndePupil, TownChild>();
  const households = families.map((family): NewHousehold => {
    const id = uuidv7();
    for (const pupil of family.pupils)
      if (!children.has(pupil)) children.set(pupil, toChild(pupil, id, schoolOf(pupil.className)));
    return {
      id,
      childIds: family.pupils.flatMap((pupil) => children.get(pupil)?.id ?? []),
      guardians: family.guardians.map((one, index) => ({
        id: uuidv7(),
        civility: one.civility,
        firstName: one.firstName,
        lastName: one.lastName,
        email: one.email && normaliseEmail(one.email),
        // What no telephone has is not kept: the family will say it better.
        mobilePhone: one.mobilePhone && parsePhone(one.mobilePhone, "FR"),
        receivesBills: index === 0,
        addressLine: one.address?.line ?? null,
        postcode: one.address?.postcode ?? null,
        city: one.address?.city ?? null,
      })),
    };
  });
  return { children: [...children.values()], households };
}

function toChild(pupil: OndePupil, householdId: string, schoolId: string): TownChild {
  const { firstName, lastName, birthDate, level, className } = pupil;
  return { id: uuidv7(), householdId, firstName, lastName, birthDate, schoolId, level, className };
}

const sample = (name: string) => readFile(new URL(`./data/onde/${name}`, import.meta.url));
