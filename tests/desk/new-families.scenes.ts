import { v7 as uuidv7 } from "uuid";
import type { StaffActor } from "@/lib/context";
import { addFamily } from "@/lib/desk/new-families/add-family";
import type { AddChildInput, AddFamilyInput, NewAdult, NewPupil } from "@/lib/desk/new-families/schemas";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeSchool } from "@/tests/factories/site";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

export const adult = (given: Partial<NewAdult> = {}): NewAdult => ({
  civility: "Mme",
  firstName: "Inès",
  lastName: "BENALI",
  email: "ines.benali@exemple.fr",
  mobilePhone: "06 12 34 56 78",
  mobilePhoneCountry: "FR",
  addressLine: "1 rue du Port",
  postcode: "97400",
  city: "Saint-Denis",
  ...given,
});

export const pupil = (schoolId: string, given: Partial<NewPupil> = {}): NewPupil => ({
  firstName: "Élise",
  lastName: "BENALI",
  birthDate: "2016-05-04",
  schoolId,
  level: "CE1",
  className: "CE1 B",
  ...given,
});

export const family = (schoolId: string, given: Partial<AddFamilyInput> = {}): AddFamilyInput => ({
  key: uuidv7(),
  sure: "",
  guardians: [adult(), null],
  children: [pupil(schoolId), null],
  typed: { "children.0.firstName": "Élise" },
  ...given,
});

export const oneMore = (
  schoolId: string,
  householdId: string,
  given: Partial<NewPupil> = {},
): AddChildInput => ({
  key: uuidv7(),
  sure: "",
  householdId,
  children: [pupil(schoolId, given)],
  typed: {},
});

/** Two agents add the same family at once, each with a form of their own. Answers how many households there are then. */
export async function addTogether(database: TestDatabase, slug: string): Promise<number> {
  const commune = await makeCommune(database, { slug });
  const schoolId = await makeSchool(database, commune);
  const one = await makeStaff(database, commune);
  const other = await makeStaff(database, commune);
  const press = (actor: StaffActor) =>
    staffContext(database, commune, actor, (ctx) => addFamily(ctx, family(schoolId)));
  await Promise.all([press(one), press(other)]);
  return (await database.owner.sql`select 1 from household where commune_id = ${commune.id}`).length;
}
