import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import { isPhoneCountry, type PhoneCountry, parsePhone, splitPhone } from "@/lib/phone/phone";
import type { FieldValues } from "@/lib/records/changes/write-fields";
import type { GuardianField, StoredValue } from "../rules/fields";
import type { GuardianFormValues } from "./schemas";

/** Stored values as a form shows them; a telephone is its country, `home` where there is none yet, and its number. */
export function toGuardianForm(
  value: (field: GuardianField) => StoredValue,
  home: PhoneCountry,
): Record<string, string> {
  const text = (field: GuardianField) => value(field) ?? "";
  return {
    civility: text("civility"),
    firstName: text("firstName"),
    lastName: text("lastName"),
    birthDate: text("birthDate"),
    addressLine: text("addressLine"),
    addressComplement: text("addressComplement"),
    postcode: text("postcode"),
    city: text("city"),
    country: text("country"),
    ...phone("mobilePhone"),
    ...phone("landline"),
    email: text("email"),
    employer: text("employer"),
    ...phone("employerMobile"),
    ...phone("employerLandline"),
    receivesBills: value("receivesBills") ?? "false",
  };

  function phone(field: "mobilePhone" | "landline" | "employerMobile" | "employerLandline") {
    const stored = value(field);
    const { country, national } = stored ? splitPhone(stored, home) : { country: home, national: "" };
    return { [field]: national, [`${field}Country`]: country };
  }
}

/** What was typed, checked by its schema, in stored form. */
export function fromGuardianForm(typed: GuardianFormValues): FieldValues {
  const { email } = typed;
  return {
    civility: typed.civility,
    firstName: typed.firstName,
    lastName: typed.lastName,
    birthDate: typed.birthDate,
    addressLine: typed.addressLine,
    addressComplement: typed.addressComplement || null,
    postcode: typed.postcode,
    city: typed.city,
    country: typed.country,
    mobilePhone: storedPhone(typed.mobilePhone, typed.mobilePhoneCountry),
    landline: storedPhone(typed.landline, typed.landlineCountry),
    ...(email !== undefined && { email: email === "" ? null : normaliseEmail(email) }),
    employer: typed.employer || null,
    employerMobile: storedPhone(typed.employerMobile, typed.employerMobileCountry),
    employerLandline: storedPhone(typed.employerLandline, typed.employerLandlineCountry),
    receivesBills: typed.receivesBills,
  };
}

function storedPhone(typed: string, country: string): StoredValue {
  return typed && isPhoneCountry(country) ? parsePhone(typed, country) : null;
}
