import { z } from "zod";
import { mailboxField } from "@/lib/accounts/schemas";
import {
  birthDateField,
  checkPostcode,
  civilityField,
  countryField,
  editMeta,
  gatherBoxes,
  lineField,
  nameField,
  neededLine,
  phoneCountryField,
  phoneText,
  refusePhones,
} from "../schemas";

export const ADDRESS_LENGTH = 120;
export const CITY_LENGTH = 80;
export const EMPLOYER_LENGTH = 120;

const PHONES = ["mobilePhone", "landline", "employerMobile", "employerLandline"] as const;

/** An address, or none. */
export const emptyOrAddress = z
  .string()
  .trim()
  .max(254, "Cette adresse e-mail est trop longue.")
  .refine(
    (typed) => typed === "" || mailboxField.safeParse(typed).success,
    "Cette adresse e-mail n’est pas complète, ou elle contient un accent ou un espace.",
  );

const fields = {
  civility: civilityField,
  firstName: nameField("Indiquez le prénom."),
  lastName: nameField("Indiquez le nom."),
  birthDate: birthDateField,
  addressLine: neededLine(ADDRESS_LENGTH, "Indiquez l’adresse."),
  addressComplement: lineField(ADDRESS_LENGTH),
  postcode: neededLine(40, "Indiquez le code postal."),
  city: neededLine(CITY_LENGTH, "Indiquez la ville."),
  country: countryField,
  mobilePhone: phoneText.min(1, "Indiquez le téléphone mobile."),
  mobilePhoneCountry: phoneCountryField,
  landline: phoneText,
  landlineCountry: phoneCountryField,
  /** Absent where the address is not the family's to change: with an account, it is the account's. */
  email: emptyOrAddress.optional(),
  employer: lineField(EMPLOYER_LENGTH),
  employerMobile: phoneText,
  employerMobileCountry: phoneCountryField,
  employerLandline: phoneText,
  employerLandlineCountry: phoneCountryField,
  receivesBills: z.enum(["true", "false"], "Répondez par oui ou par non."),
};

type Fields = z.infer<z.ZodObject<typeof fields>>;

function checkTogether(sent: Fields, ctx: z.RefinementCtx<Fields>): void {
  const refuse = (field: keyof Fields, message: string) =>
    ctx.addIssue({ code: "custom", path: [field], message });
  refusePhones(sent, PHONES, refuse);
  const postcode = sent.postcode && checkPostcode(sent.postcode, sent.country);
  if (postcode) refuse("postcode", postcode);
}

/** What is typed of a guardian, with its stars: every field that the guide marks is needed. */
export const guardianFields = z.object(fields).superRefine(checkTogether);
export type GuardianFormValues = z.infer<typeof guardianFields>;

export const saveGuardianInput = z
  .object({ guardianId: z.uuid(), ...fields, ...editMeta })
  .superRefine(checkTogether);
export type SaveGuardianInput = z.infer<typeof saveGuardianInput>;
export const saveGuardianSent = z.preprocess(gatherBoxes(["take"]), saveGuardianInput);

/** What a form sent without scripts gets back when it is refused. */
export const GUARDIAN_KEPT = [...Object.keys(fields), "base"];

export const confirmRecordEmailInput = z.object({ token: z.string().max(200) });
