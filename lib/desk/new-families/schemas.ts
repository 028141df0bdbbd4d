import { z } from "zod";
import { LEVELS } from "@/lib/catalogue/rules/levels";
import { ADDRESS_LENGTH, CITY_LENGTH, emptyOrAddress } from "@/lib/records/guardians/schemas";
import {
  birthDateField,
  CIVILITIES,
  checkPostcode,
  lineField,
  nameField,
  phoneCountryField,
  phoneText,
  refusePhones,
} from "@/lib/records/schemas";
import { partsOf, typedIn } from "../rules/form-parts";

/** How many a form has room for; more children are added from the family's page. */
export const ADULTS = 2;
export const CHILDREN = 4;
/** Characters of "CE2 A", and of a postcode of any country. */
export const CLASS_LENGTH = 40;
export const POSTCODE_LENGTH = 12;

const adultField = z
  .object({
    civility: z.enum(["", ...CIVILITIES], "Choisissez une civilité."),
    firstName: nameField("Indiquez le prénom du responsable."),
    lastName: nameField("Indiquez le nom du responsable."),
    email: emptyOrAddress,
    mobilePhone: phoneText,
    mobilePhoneCountry: phoneCountryField,
    addressLine: lineField(ADDRESS_LENGTH),
    postcode: lineField(POSTCODE_LENGTH),
    city: lineField(CITY_LENGTH),
  })
  .superRefine((sent, ctx) => {
    const refuse = (field: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [field], message });
    refusePhones(sent, ["mobilePhone"], refuse);
    const postcode = sent.postcode && checkPostcode(sent.postcode, "FR");
    if (postcode) refuse("postcode", postcode);
  });
export type NewAdult = z.infer<typeof adultField>;

const pupil = {
  firstName: nameField("Indiquez le prénom de l’enfant."),
  lastName: nameField("Indiquez le nom de l’enfant."),
  birthDate: birthDateField,
  schoolId: z.uuid("Choisissez l’école."),
  level: z.enum(["", ...LEVELS], "Choisissez un niveau."),
  className: lineField(CLASS_LENGTH),
};
const pupilField = z.object(pupil);
export type NewPupil = z.infer<typeof pupilField>;

const meta = {
  /** The new record's id, given out with the form: pressed twice, it is added once. */
  key: z.uuid(),
  /** The look-alikes that were shown, when the agent says that this is somebody else. */
  sure: z.string().max(2_000).default(""),
};

export const addFamilyInput = z.object({
  ...meta,
  guardians: z.array(adultField.nullable()).max(ADULTS),
  children: z.array(pupilField.nullable()).max(CHILDREN),
  typed: z.record(z.string(), z.string()),
});
export type AddFamilyInput = z.infer<typeof addFamilyInput>;

/** Fields are named "children.0.firstName"; a part in which nothing is written is none, the first one apart. */
export const addFamilySent = z.preprocess(
  (sent) => ({
    ...(sent as object),
    guardians: partsOf(sent, "guardians", ADULTS),
    children: partsOf(sent, "children", CHILDREN),
    typed: typedIn(sent),
  }),
  addFamilyInput,
);

export const addChildInput = z.object({
  ...meta,
  householdId: z.uuid(),
  children: z.tuple([pupilField]),
  typed: z.record(z.string(), z.string()),
});
export type AddChildInput = z.infer<typeof addChildInput>;
export const addChildSent = z.preprocess(
  (sent) => ({ ...(sent as object), children: partsOf(sent, "children", 1), typed: typedIn(sent) }),
  addChildInput,
);

const ADULT_FIELDS = Object.keys(adultField.shape);
const PUPIL_FIELDS = Object.keys(pupil);
const named = (part: string, count: number, fields: readonly string[]) =>
  Array.from({ length: count }, (_, place) => fields.map((field) => `${part}.${place}.${field}`)).flat();

/** What a refused form gets back. */
export const CHILD_KEPT = ["key", ...named("children", 1, PUPIL_FIELDS)];
export const FAMILY_KEPT = [
  "key",
  ...named("guardians", ADULTS, ADULT_FIELDS),
  ...named("children", CHILDREN, PUPIL_FIELDS),
];

/** What a family's page says has just been done. */
const DONE = ["famille-ajoutee", "enfant-ajoute", "inscrit", "fin"] as const;
export type FamilyDone = (typeof DONE)[number];
export const familySearch = z.object({ fait: z.enum(DONE).optional() });
