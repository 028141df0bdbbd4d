import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showPhone } from "@/lib/phone/phone";
import { showValue } from "@/lib/records/changes/show-value";
import { saveChildSent } from "@/lib/records/children/schemas";
import { fromGuardianForm, toGuardianForm } from "@/lib/records/guardians/guardian-form";
import { guardianFields } from "@/lib/records/guardians/schemas";
import { TYPED, type Typed } from "./records.scenes";

const NO_WORDS = { diets: new Map<string, string>() };
const parse = (typed: Typed) => guardianFields.safeParse({ ...TYPED, ...typed });
/** The fields that are refused. */
const refused = (typed: Typed) => parse(typed).error?.issues.map(({ path }) => path.join(".")) ?? [];
const stored = (typed: Typed) => fromGuardianForm(guardianFields.parse({ ...TYPED, ...typed }));

describe("what is typed of a guardian", () => {
  it.each([
    "O'Brien",
    "D'Haëne",
    "D’Haëne",
    "N'Guyen",
    "李",
    "מרים",
    "Jean-Pierre",
    "É",
    "de la Tour",
  ])("takes the name %s, and keeps it as it is", (lastName) => {
    expect(refused({ lastName })).toEqual([]);
    expect(stored({ lastName }).lastName).toBe(lastName);
  });

  it.each([
    "",
    "  ",
    "😀",
    "Anna 😀",
    "\u202eDUPONT",
    "Anna\u0007",
    "<b>",
    "4",
    "a".repeat(81),
    "-Anna",
  ])("refuses the name %j", (lastName) => {
    expect(refused({ lastName })).toEqual(["lastName"]);
  });

  it.each<[string, Typed, string[]]>([
    ["a postcode of four figures", { postcode: "5152" }, ["postcode"]],
    ["letters in a French postcode", { postcode: "5152A" }, ["postcode"]],
    ["a Belgian postcode in Belgium", { postcode: "1000", country: "BE" }, []],
    ["a British postcode in Britain", { postcode: "SW1A 1AA", country: "GB" }, []],
    ["a postcode of thirteen signs", { postcode: "1234567890123", country: "GB" }, ["postcode"]],
    ["a country that is none", { country: "XX" }, ["country"]],
    ["no address", { addressLine: " " }, ["addressLine"]],
    ["an address of 120", { addressLine: "a".repeat(120) }, []],
    ["an address of 121", { addressLine: "a".repeat(121) }, ["addressLine"]],
    ["a city of 81", { city: "a".repeat(81) }, ["city"]],
    ["an employer of 121", { employer: "a".repeat(121) }, ["employer"]],
    ["an employer with a hidden mark", { employer: "Maire\u2066rie" }, ["employer"]],
    ["no mobile telephone", { mobilePhone: "" }, ["mobilePhone"]],
    ["a number of no telephone", { mobilePhone: "06 12 34 56 7" }, ["mobilePhone"]],
    ["a French number in Belgium", { landline: "06 12 34 56 78", landlineCountry: "BE" }, ["landline"]],
    ["a Belgian number that says so itself", { landline: "+32 470 12 34 56" }, []],
    ["a country of no telephone", { employerMobileCountry: "XX" }, ["employerMobileCountry"]],
    ["30 February", { birthDate: "1988-02-30" }, ["birthDate"]],
    ["29 February of a common year", { birthDate: "29/02/1989" }, ["birthDate"]],
    ["29 February", { birthDate: "29/02/1988" }, []],
    ["half an e-mail address", { email: "anna@" }, ["email"]],
    ["no e-mail address", { email: "" }, []],
    ["another civility", { civility: "Dr" }, ["civility"]],
  ])("of %s", (_, typed, fields) => {
    expect(refused(typed)).toEqual(fields);
  });

  it("reads a date as it is typed where a browser has no field for it", () => {
    expect(stored({ birthDate: "29/02/1988" }).birthDate).toBe("1988-02-29");
  });

  const french = fc.integer({ min: 600_000_000, max: 699_999_999 }).map((number) => `+33${number}`);
  const name = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]([A-Za-zÀ-ÖØ-öø-ÿ'’-]){0,40}$/u);
  const line = fc
    .stringMatching(/^[\w'’,.éèçÀ-Ü]+( [\w'’,.éèçÀ-Ü]+){0,6}$/u)
    .filter((text) => text.length <= 80);

  it("comes out of the form as it went in: names, addresses and telephones", () => {
    fc.assert(
      fc.property(name, line, line, french, (lastName, addressLine, city, phone) => {
        const kept: Record<string, string | null> = {
          ...stored({ lastName, addressLine, city, mobilePhone: phone }),
        };
        expect(kept).toMatchObject({ lastName, addressLine, city, mobilePhone: phone });
        // Shown again in the form and sent as it is, nothing has changed.
        const shown = toGuardianForm((field) => kept[field] ?? null, "FR");
        expect(fromGuardianForm(guardianFields.parse(shown))).toEqual({ ...kept, email: null });
        expect(showValue("lastName", kept.lastName ?? null, NO_WORDS)).toBe(lastName);
        const read = showPhone(phone);
        expect(fromGuardianForm(guardianFields.parse({ ...TYPED, mobilePhone: read })).mobilePhone).toBe(
          phone,
        );
      }),
    );
  });
});

it.each([
  ["FR", "06 12 34 56 78", "06\u00a012\u00a034\u00a056\u00a078"],
  ["BE", "0470 12 34 56", "+32\u00a0470\u00a012\u00a034\u00a056"],
  ["CH", "078 123 45 67", "+41\u00a078\u00a0123\u00a045\u00a067"],
  ["LU", "628 123 456", "+352\u00a0628\u00a0123\u00a0456"],
  ["DE", "01512 3456789", "+49\u00a01512\u00a03456789"],
  ["ES", "612 34 56 78", "+34\u00a0612\u00a034\u00a056\u00a078"],
  ["IT", "312 345 6789", "+39\u00a0312\u00a0345\u00a06789"],
  ["PT", "912 345 678", "+351\u00a0912\u00a0345\u00a0678"],
  ["GB", "07400 123456", "+44\u00a07400\u00a0123456"],
  ["DZ", "0551 23 45 67", "+213\u00a0551\u00a023\u00a045\u00a067"],
  ["MA", "0650-123456", "+212\u00a06\u00a050\u00a012\u00a034\u00a056"],
  ["RE", "0692 12 34 56", "+262\u00a0692\u00a012\u00a034\u00a056"],
])("a telephone of %s is stored and shown", (country, typed, shown) => {
  const { mobilePhone = null } = stored({ mobilePhone: typed, mobilePhoneCountry: country });
  expect(mobilePhone).toMatch(/^\+\d+$/);
  expect(showValue("mobilePhone", mobilePhone, NO_WORDS)).toBe(shown);
});

it("reads the boxes of a child's form, and none where none is ticked", () => {
  const sent = {
    childId: "0190a6d2-0000-7000-8000-000000000001",
    civility: "M.",
    firstName: "Paul",
    lastName: "DUPONT",
    birthDate: "2015-03-14",
  };
  expect(saveChildSent.parse(sent)).toMatchObject({ diets: [], take: [] });
  const diet = "0190a6d2-0000-7000-8000-000000000002";
  expect(saveChildSent.parse({ ...sent, "diets[]": [diet] })).toMatchObject({ diets: [diet] });
  expect(saveChildSent.safeParse({ ...sent, "diets[]": ["végétarien"] }).success).toBe(false);
});
