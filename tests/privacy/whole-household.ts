import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import * as tables from "@/db/schema";
import type { StaffActor } from "@/lib/context";
import { createFeed } from "@/lib/reservations/feed/create-feed";
import type { MadeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import type { TestDatabase } from "@/tests/setup/test-database";

const at = WEDNESDAY_AFTERNOON;

/** Days of the canteen: one to reserve, one to leave in the basket, one to wait for. */
export interface Days {
  reserved: string;
  wished: string;
  waited: string;
}

/**
 * Gives a household a row of its own in every table that may hold one, each with its mark in every free text: what of it
 * shows up elsewhere is recognised.
 */
export async function fillHousehold(
  database: TestDatabase,
  family: Family,
  { mark, canteen, agent, days }: { mark: string; canteen: MadeActivity; agent: StaffActor; days: Days },
): Promise<void> {
  const communeId = family.commune.id;
  const { householdId, childId } = family;
  const { guardianId } = family.guardian;
  const { drizzle, sql } = database.owner;
  await sql`
    update guardian set address_line = ${`${mark} rue`}, address_complement = ${`${mark} bâtiment`},
      postcode = '91100', city = ${`${mark} ville`}, employer = ${`${mark} employeur`}, birth_date = '1985-02-28',
      mobile_phone = '+33612345678', landline = '+33123456789'
    where commune_id = ${communeId} and id = ${guardianId}`;
  await book(database, family, canteen, [days.reserved]);
  await ask(database, family, "book", canteen, [days.wished]);
  await familyContext(database, family, createFeed);

  const ofHousehold = { communeId, householdId };
  const by = { ...ofHousehold, guardianId };
  await drizzle.insert(tables.householdConfirmation).values({ ...by, schoolYear: 2023, confirmedAt: at });
  const contactId = uuidv7();
  await drizzle.insert(tables.contact).values({
    ...ofHousehold,
    id: contactId,
    kind: "pickup",
    firstName: `${mark} mamie`,
    lastName: "DURAND",
    phone: "+33711111111",
    relation: `${mark} grand-mère`,
    position: 1,
    addedBy: guardianId,
    addedAt: at,
  });
  await drizzle.insert(tables.contactChild).values({ communeId, contactId, childId });
  await drizzle.insert(tables.pictureConsent).values({
    communeId,
    id: uuidv7(),
    childId,
    guardianId,
    medium: "photo",
    place: "press",
    granted: false,
    answeredAt: at,
  });
  await drizzle.insert(tables.waitingEntry).values({
    ...ofHousehold,
    id: uuidv7(),
    childId,
    activityId: canteen.id,
    serviceDate: Temporal.PlainDate.from(days.waited),
    askedBy: guardianId,
    askedAt: at,
    status: "withdrawn",
    settledAt: at,
  });
  await drizzle
    .insert(tables.townHallMessage)
    .values({ ...by, id: uuidv7(), childId, body: `${mark} question`, sentAt: at });
  await drizzle.insert(tables.recordChange).values({
    ...ofHousehold,
    id: uuidv7(),
    submissionId: uuidv7(),
    guardianId,
    field: "employer",
    before: `${mark} avant`,
    after: `${mark} après`,
    state: "pending",
    awaits: "commune",
    changedBy: guardianId,
    changedAt: at,
  });
  await drizzle
    .insert(tables.dataRequest)
    .values({ ...by, id: uuidv7(), kind: "correction", body: `${mark} correction`, sentAt: at });
  await drizzle
    .insert(tables.reminder)
    .values({ communeId, guardianId, kind: "basket", subject: "x", sentAt: at });
  await drizzle
    .insert(tables.reminderRefusal)
    .values({ communeId, guardianId, kind: "basket", refusedAt: at });
  await fillEnrolments(database, family, { mark, canteen, agent });
}

/** A request that was closed, its thread, and a paper that was asked for and handed in. */
async function fillEnrolments(
  { owner: { drizzle } }: TestDatabase,
  { commune, householdId, childId, guardian }: Family,
  { mark, canteen, agent }: { mark: string; canteen: MadeActivity; agent: StaffActor },
): Promise<void> {
  const communeId = commune.id;
  const { guardianId } = guardian;
  const [requestId, paperKindId] = [uuidv7(), uuidv7()];
  await drizzle.insert(tables.enrolmentRequest).values({
    communeId,
    id: requestId,
    householdId,
    guardianId,
    childId,
    activityId: canteen.id,
    startsOn: Temporal.PlainDate.from("2024-09-02"),
    state: "withdrawn",
    sentAt: at,
  });
  await drizzle.insert(tables.enrolmentMessage).values([
    { communeId, id: uuidv7(), requestId, guardianId, body: `${mark} demande`, sentAt: at },
    { communeId, id: uuidv7(), requestId, staffId: agent.staffId, body: `${mark} réponse`, sentAt: at },
  ]);
  await drizzle.insert(tables.paperKind).values({
    communeId,
    id: paperKindId,
    label: `Attestation ${mark.length} ${paperKindId}`,
    hint: "",
    yearly: true,
    position: 1,
  });
  await drizzle.insert(tables.requestPaper).values({ communeId, requestId, paperKindId, askedAt: at });
  const file = makeStoredBytes(commune, `${mark} attestation.pdf`);
  await drizzle
    .insert(tables.storedFile)
    .values({ communeId, ...file, createdAt: at, sentByGuardian: guardianId });
  await drizzle.insert(tables.childPaper).values({
    communeId,
    id: uuidv7(),
    childId,
    householdId,
    paperKindId,
    fileId: file.id,
    state: "sent",
    sentBy: guardianId,
    sentAt: at,
  });
}

/** What is the child's own, which both of its households see: diet, health with a document, custody. */
export async function fillChild(
  { owner: { drizzle } }: TestDatabase,
  { commune, householdId, childId, guardian }: Family,
  agent: StaffActor,
  otherHouseholdId: string,
): Promise<void> {
  const communeId = commune.id;
  const { guardianId } = guardian;
  const dietId = uuidv7();
  await drizzle.insert(tables.diet).values({ communeId, id: dietId, label: "Végétarien", position: 1 });
  await drizzle.insert(tables.childDiet).values({ communeId, childId, dietId });
  await drizzle.insert(tables.healthRecord).values({
    communeId,
    childId,
    allergens: ["peanuts"],
    note: "Un stylo dans son sac",
    hasPlan: true,
    changedBy: guardianId,
    changedAt: at,
  });
  const file = makeStoredBytes(commune, "pai-de-paul.pdf");
  await drizzle
    .insert(tables.storedFile)
    .values({ communeId, ...file, createdAt: at, sentByGuardian: guardianId });
  await drizzle
    .insert(tables.healthFile)
    .values({ communeId, id: uuidv7(), childId, fileId: file.id, addedBy: guardianId, addedAt: at });
  await drizzle.insert(tables.custodyCalendar).values({
    communeId,
    childId,
    startsOn: Temporal.PlainDate.from("2023-09-01"),
    evenWeeksWith: householdId,
    oddWeeksWith: otherHouseholdId,
    holidays: "as-weeks",
    setBy: agent.staffId,
    setAt: at,
  });
  await drizzle.insert(tables.custodyDay).values({
    communeId,
    id: uuidv7(),
    childId,
    startsOn: Temporal.PlainDate.from("2024-12-24"),
    endsOn: Temporal.PlainDate.from("2024-12-25"),
    householdId: otherHouseholdId,
  });
}
