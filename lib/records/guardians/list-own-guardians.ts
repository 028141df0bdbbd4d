import type { FamilyContext } from "@/lib/context";
import { showPhone } from "@/lib/phone/phone";
import { listWishes, wishesOf } from "../changes/list-wishes";
import { nameField } from "../changes/name-field";
import { presentWishes } from "../changes/present-wishes";
import { showValue } from "../changes/show-value";
import { nameCountry } from "../name-country";
import type { GuardianField } from "../rules/fields";
import { findOwnGuardians, type OwnGuardian, storedOf } from "./find-own-guardians";
import type { GuardianCard, PhoneView } from "./views";

/** No field of a guardian is kept by an id. */
export const NO_WORDS = { diets: new Map<string, string>() };

/** What the guide marks with a star. */
const NEEDED: readonly GuardianField[] = [
  "civility",
  "firstName",
  "lastName",
  "birthDate",
  "addressLine",
  "postcode",
  "city",
  "mobilePhone",
];

/** "Responsables": the guardians of the household, the actor first, with what each waits for. Two statements. */
export async function listOwnGuardians(ctx: FamilyContext): Promise<GuardianCard[]> {
  const [rows, wishes] = await Promise.all([findOwnGuardians(ctx), listWishes(ctx)]);
  const isSelf = ({ id }: OwnGuardian) => id === ctx.actor.guardianId;
  return [...rows.filter(isSelf), ...rows.filter((row) => !isSelf(row))].map((row) => {
    const stored = storedOf(row);
    return {
      ...cardOf(row),
      isSelf: isSelf(row),
      birthDate: row.birthDate && showValue("birthDate", stored("birthDate"), NO_WORDS),
      wishes: presentWishes(wishesOf(wishes, { kind: "guardian", id: row.id }), stored, NO_WORDS),
      missing: NEEDED.filter((field) => stored(field) === null).map(nameField),
    };
  });
}

function cardOf(row: OwnGuardian): Omit<GuardianCard, "isSelf" | "birthDate" | "wishes" | "missing"> {
  return {
    id: row.id,
    name: fullNameOf(row),
    receivesBills: row.receivesBills,
    address: addressOf(row),
    mobile: phoneOf(row.mobilePhone),
    landline: phoneOf(row.landline),
    email: row.email,
    employer: row.employer,
    employerMobile: phoneOf(row.employerMobile),
    employerLandline: phoneOf(row.employerLandline),
  };
}

/** "M. François DUPONT" */
export const fullNameOf = ({ civility, firstName, lastName }: OwnGuardian) =>
  [civility, firstName, lastName].filter(Boolean).join(" ");

function addressOf({ addressLine, addressComplement, postcode, city, country }: OwnGuardian): string[] {
  const place = [postcode, city].filter(Boolean).join(" ");
  const lines = [addressLine, addressComplement, place].flatMap((line) => line || []);
  return lines.length > 0 && country !== "FR" ? [...lines, nameCountry(country)] : lines;
}

const phoneOf = (stored: string | null): PhoneView | null =>
  stored ? { text: showPhone(stored), href: `tel:${stored.replace(/[^+\d]/g, "")}` } : null;
