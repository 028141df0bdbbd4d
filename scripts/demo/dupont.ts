import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import type { SystemContext } from "@/lib/context";
import { createHouseholds } from "@/lib/households/create-households";
import { PARENT } from "./town";

export interface Dupont {
  householdId: string;
  /** François, who has the account; Marie has none, so that one e-mail goes out. */
  guardianId: string;
  paulId: string;
  julieId: string;
}

/** The family of the guide. `paul` and `julie` say in which class of the school each is. */
export async function settleDupont(
  ctx: SystemContext,
  schoolId: string,
  pupils: Record<"paul" | "julie", { birthDate: string; level: string; className: string }>,
): Promise<Dupont> {
  const family = { householdId: uuidv7(), guardianId: uuidv7(), paulId: uuidv7(), julieId: uuidv7() };
  const home = { addressLine: "12 rue des Tilleuls", postcode: "51520", city: "Saint-Aubin" };
  const child = (
    id: string,
    civility: string,
    firstName: string,
    { birthDate, level, className }: (typeof pupils)["paul"],
  ) => ({
    id,
    civility,
    firstName,
    lastName: "DUPONT",
    birthDate: Temporal.PlainDate.from(birthDate),
    schoolId,
    level,
    className,
  });
  await createHouseholds(ctx, {
    children: [
      child(family.paulId, "M.", "Paul", pupils.paul),
      child(family.julieId, "Mme", "Julie", pupils.julie),
    ],
    households: [
      {
        id: family.householdId,
        childIds: [family.paulId, family.julieId],
        guardians: [
          {
            id: family.guardianId,
            civility: "M.",
            firstName: "François",
            lastName: "DUPONT",
            email: PARENT,
            birthDate: Temporal.PlainDate.from("1985-04-17"),
            mobilePhone: "+33612345678",
            landline: "+33326000102",
            employer: "Menuiserie des Coteaux",
            receivesBills: true,
            ...home,
          },
          {
            id: uuidv7(),
            civility: "Mme",
            firstName: "Marie",
            lastName: "DUPONT",
            email: "marie.dupont@exemple.fr",
            birthDate: Temporal.PlainDate.from("1987-09-02"),
            mobilePhone: "+33687654321",
            ...home,
          },
        ],
      },
    ],
  });
  return family;
}
