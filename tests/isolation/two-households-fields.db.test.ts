import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FamilyContext } from "@/lib/context";
import { findFamilyPaper } from "@/lib/enrolments/papers/find-paper-file";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { numericDate } from "@/lib/i18n/format-date";
import { showPhone } from "@/lib/phone/phone";
import { getOwnChild } from "@/lib/records/children/get-own-child";
import { getContactForm } from "@/lib/records/contacts/get-contact-form";
import { listContacts } from "@/lib/records/contacts/list-contacts";
import { getOwnGuardian } from "@/lib/records/guardians/get-own-guardian";
import { nameCountry } from "@/lib/records/name-country";
import type { GuardianField } from "@/lib/records/rules/fields";
import { getEnrolmentForm } from "@/lib/reservations/regulation/get-enrolment-form";
import { getOffer } from "@/lib/reservations/waiting/get-offer";
import { familyContext } from "@/tests/factories/context";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { readPages } from "./two-homes-pages";
import { type FilledHome, makeTwoHomes } from "./two-homes-scene";

type TraitsOf = (home: FilledHome) => string[];

/**
 * How each field of a guardian would be known in an answer, were the child's other household to see it; null, with its
 * reason, where it could not be told. A new field has no line yet and does not compile.
 */
const GUARDIAN: Readonly<Record<GuardianField, TraitsOf | null>> = {
  civility: ({ traits: { guardian } }) => [
    `"${guardian.civility}"`,
    `${guardian.civility} ${guardian.firstName}`,
  ],
  firstName: ({ traits }) => [traits.guardian.firstName],
  lastName: ({ traits }) => [traits.guardian.lastName],
  birthDate: ({ traits: { guardian } }) => datesOf(guardian.birthDate),
  addressLine: ({ traits }) => [traits.guardian.addressLine],
  addressComplement: ({ traits }) => [traits.guardian.addressComplement],
  postcode: ({ traits }) => [traits.guardian.postcode],
  city: ({ traits }) => [traits.guardian.city],
  country: ({ traits }) => [nameCountry(traits.guardian.country)],
  mobilePhone: ({ traits }) => phonesOf(traits.guardian.mobilePhone),
  landline: ({ traits }) => phonesOf(traits.guardian.landline),
  email: ({ traits }) => [traits.guardian.email],
  employer: ({ traits }) => [traits.guardian.employer],
  employerMobile: ({ traits }) => phonesOf(traits.guardian.employerMobile),
  employerLandline: ({ traits }) => phonesOf(traits.guardian.employerLandline),
  // A yes or a no is the same text in both homes. It stands beside the guardian's id, which has its line below.
  receivesBills: null,
};

/** Whatever else that household must not see, a line for each. */
const ELSE: Readonly<Record<string, TraitsOf>> = {
  "address that signs in": ({ guardian }) => [guardian.email],
  employer: ({ traits }) => [traits.guardian.employer],
  "employer's mobile": ({ traits }) => phonesOf(traits.guardian.employerMobile),
  "employer's landline": ({ traits }) => phonesOf(traits.guardian.employerLandline),
  "guardian's id": ({ guardian }) => [guardian.guardianId],
  "another adult": ({ traits }) => [traits.partner],
  "another adult's id": ({ partnerId }) => [partnerId],
  "a child of the household's own": ({ traits }) => [traits.sibling],
  "that child's id": ({ siblingId }) => [siblingId],
  "contact's first name": ({ traits }) => [traits.contact.firstName],
  "contact's last name": ({ traits }) => [traits.contact.lastName],
  "contact's phone": ({ traits }) => phonesOf(traits.contact.phone),
  "contact's relation": ({ traits }) => [traits.contact.relation],
  "contact that was taken off": ({ traits }) => [traits.removedContact],
  "wish for a guardian": ({ traits }) => [traits.wishes.guardian],
  "wish for the child": ({ traits }) => [traits.wishes.child],
  "the commune's answer to a wish": ({ traits }) => [traits.answer],
  "message to the town hall": ({ traits }) => [traits.messages.townHall],
  "request about data": ({ traits }) => [traits.messages.data],
  "word of an enrolment's request": ({ traits }) => [traits.messages.enrolment],
  "enrolment's request": ({ requestId }) => [requestId],
  "paper's file": ({ traits }) => [traits.paper.name],
  "paper's file by its id": ({ paperFileId }) => [paperFileId],
  "the commune's word on a paper": ({ traits }) => [traits.paper.word],
  "answer about pictures": ({ consentId }) => [consentId],
  "place that is kept": ({ offerId }) => [offerId],
  checkout: ({ checkoutId }) => [checkoutId],
  "day in the calendar": ({ traits }) => [traits.reserved.replaceAll("-", "")],
  "secret of the calendar": ({ feedToken }) => [feedToken],
};

const HIDDEN = Object.entries({ ...GUARDIAN, ...ELSE }).flatMap(([name, traitsOf]) =>
  traitsOf ? [[name, traitsOf] as const] : [],
);

function datesOf(date: Parameters<typeof numericDate>[0]): string[] {
  return [date.toString(), numericDate(date)];
}

function phonesOf(stored: string): string[] {
  return [stored, plain(showPhone(stored)), `0${stored.slice(3)}`];
}

/** What a household tries to open with an id of the other's. */
const BY_ID: Readonly<Record<string, (ctx: FamilyContext, other: FilledHome) => Promise<unknown>>> = {
  guardian: (ctx, { guardian }) => getOwnGuardian(ctx, guardian.guardianId),
  "another adult": (ctx, { partnerId }) => getOwnGuardian(ctx, partnerId),
  "a child of its own": (ctx, { siblingId }) => getOwnChild(ctx, siblingId),
  contact: (ctx, { contactId }) => getContactForm(ctx, contactId),
  "contact taken off": (ctx, { removedContactId }) => listContacts(ctx, { removedId: removedContactId }),
  "form to ask for its own child": (ctx, { siblingId, askable }) =>
    getEnrolmentForm(ctx, { childId: siblingId, activityId: askable.id }),
  request: (ctx, { requestId }) => getRequest(ctx, requestId),
  offer: (ctx, { offerId }) => getOffer(ctx, offerId),
};

describe("the two households of one child", () => {
  let database: TestDatabase;
  const homes = new Map<Side, FilledHome>();
  const pages = new Map<Side, Map<string, string>>();

  beforeAll(async () => {
    database = await createTestDatabase();
    const [father, mother] = await makeTwoHomes(database);
    for (const [side, home] of [["father", father] as const, ["mother", mother] as const]) {
      homes.set(side, home);
      pages.set(side, await familyContext(database, home, (ctx) => readPages(ctx, home)));
    }
  });
  afterAll(() => database.drop());

  const homeOf = (side: Side): FilledHome => {
    const home = homes.get(side);
    if (!home) throw new Error("The homes were not made.");
    return home;
  };
  /** The pages of `side` on which something of `whose` is found. */
  const foundOn = (side: Side, traits: readonly string[]) =>
    [...(pages.get(side) ?? [])]
      .filter(([, text]) => traits.some((trait) => text.includes(trait)))
      .map(([name]) => name);

  describe.each([
    ["father", "mother"],
    ["mother", "father"],
  ] as const)("what is the %s's, read by the %s", (whose, reader) => {
    it.each(HIDDEN)("%s is on none of the other's pages, and is on its own", (_, traitsOf) => {
      const traits = traitsOf(homeOf(whose));
      expect(foundOn(reader, traits)).toEqual([]);
      // The control: the very same is found where it belongs.
      expect(foundOn(whose, traits)).not.toEqual([]);
    });

    it.each(Object.entries(BY_ID))("%s cannot be opened by its id", async (_, open) => {
      const opened = familyContext(database, homeOf(reader), (ctx) => open(ctx, homeOf(whose)));
      await expect(opened).rejects.toMatchObject({
        code: expect.stringMatching(/^(child-|contact-)?not-found$/),
      });
      const own = await familyContext(database, homeOf(whose), (ctx) => open(ctx, homeOf(whose)));
      expect(own).toBeTruthy();
    });

    it("the file of its paper is not given out", async () => {
      const { paperFileId } = homeOf(whose);
      const givenTo = (side: Side) =>
        familyContext(database, homeOf(side), (ctx) => findFamilyPaper(ctx, paperFileId));
      expect(await givenTo(reader)).toBeNull();
      expect(await givenTo(whose)).not.toBeNull();
    });
  });

  it("the child itself is on the pages of both", () => {
    for (const side of ["father", "mother"] as const)
      expect(foundOn(side, [homeOf(side).childId]).length).toBeGreaterThan(5);
  });
});

type Side = "father" | "mother";
