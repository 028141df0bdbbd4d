import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import {
  childPaper,
  contact,
  contactChild,
  dataRequest,
  enrolmentMessage,
  enrolmentRequest,
  recordChange,
  storedFile,
  townHallMessage,
} from "@/db/schema";
import type { StaffActor } from "@/lib/context";
import type { MadeActivity } from "@/tests/factories/activity";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";
import type { Traits } from "./two-homes-traits";

/** What both households share. */
export interface Commons {
  canteen: MadeActivity;
  /** What neither has asked for. */
  askable: MadeActivity;
  /** What the household asks to be enrolled in. */
  wished: MadeActivity;
  staff: StaffActor;
  paperKindId: string;
}

const AT = WEDNESDAY_AFTERNOON;

/** What the household wrote, asked and sent, and what it was answered. */
export async function fillWords(database: TestDatabase, me: Family, traits: Traits, commons: Commons) {
  const { drizzle } = database.owner;
  const { commune, householdId, childId, guardian } = me;
  const { guardianId } = guardian;
  const own = { communeId: commune.id, householdId };
  const ids = { contactId: uuidv7(), removedContactId: uuidv7(), requestId: uuidv7(), paperFileId: uuidv7() };
  const listed = {
    ...own,
    ...traits.contact,
    kind: "pickup" as const,
    position: 1,
    addedBy: guardianId,
    addedAt: AT,
  };
  await drizzle.insert(contact).values([
    { ...listed, id: ids.contactId },
    {
      ...listed,
      id: ids.removedContactId,
      lastName: traits.removedContact,
      removedAt: AT,
      removedBy: guardianId,
    },
  ]);
  await drizzle.insert(contactChild).values({ communeId: commune.id, contactId: ids.contactId, childId });
  const change = { ...own, submissionId: uuidv7(), changedBy: guardianId, changedAt: AT };
  const pending = { ...change, state: "pending" as const, awaits: "commune" as const };
  await drizzle.insert(recordChange).values([
    { ...pending, id: uuidv7(), guardianId, field: "city", before: null, after: traits.wishes.guardian },
    { ...pending, id: uuidv7(), childId, field: "firstName", before: "Paul", after: traits.wishes.child },
    {
      ...change,
      id: uuidv7(),
      childId,
      field: "lastName",
      before: "DUPONT",
      after: "DURAND",
      state: "refused",
      decidedBy: commons.staff.staffId,
      decidedAt: AT,
      word: traits.answer,
    },
  ]);
  await drizzle.insert(townHallMessage).values({
    ...own,
    id: uuidv7(),
    guardianId,
    childId,
    body: traits.messages.townHall,
    sentAt: AT,
  });
  await drizzle
    .insert(dataRequest)
    .values({ ...own, id: uuidv7(), guardianId, kind: "correction", body: traits.messages.data, sentAt: AT });
  await drizzle.insert(enrolmentRequest).values({
    ...own,
    id: ids.requestId,
    guardianId,
    childId,
    activityId: commons.wished.id,
    startsOn: Temporal.PlainDate.from("2024-06-03"),
    state: "open",
    sentAt: AT,
  });
  await drizzle.insert(enrolmentMessage).values({
    communeId: commune.id,
    id: uuidv7(),
    requestId: ids.requestId,
    guardianId,
    body: traits.messages.enrolment,
    sentAt: AT,
  });
  await drizzle.insert(storedFile).values({
    communeId: commune.id,
    id: ids.paperFileId,
    storageKey: uuidv7(),
    name: traits.paper.name,
    mediaType: "application/pdf",
    size: 1_000,
    createdAt: AT,
    sentByGuardian: guardianId,
  });
  await drizzle.insert(childPaper).values({
    ...own,
    id: uuidv7(),
    childId,
    paperKindId: commons.paperKindId,
    fileId: ids.paperFileId,
    state: "refused",
    sentBy: guardianId,
    sentAt: AT,
    decidedBy: commons.staff.staffId,
    decidedAt: AT,
    word: traits.paper.word,
  });
  return ids;
}
