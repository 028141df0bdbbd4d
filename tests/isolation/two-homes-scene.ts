import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import {
  activityPaper,
  auditEntry,
  calendarFeed,
  guardian,
  paperKind,
  pictureConsent,
  waitingEntry,
} from "@/db/schema";
import { hashToken } from "@/lib/accounts/links/link-token";
import { feedTokenOf } from "@/lib/reservations/feed/feed-token";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book } from "@/tests/factories/basket";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { giveCustody, makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";
import { FATHER, MOTHER, type Traits } from "./two-homes-traits";
import { type Commons, fillWords } from "./two-homes-words";

/** One of the two households of a child, with everything that a household can have. */
export interface FilledHome extends Family {
  traits: Traits;
  canteen: MadeActivity;
  /** What neither household has asked for. */
  askable: MadeActivity;
  partnerId: string;
  siblingId: string;
  contactId: string;
  removedContactId: string;
  requestId: string;
  paperFileId: string;
  offerId: string;
  consentId: string;
  checkoutId: string;
  feedToken: string;
}

const NEXT_WEEK = ["2024-06-03", "2024-06-04", "2024-06-06", "2024-06-07"] as const;
const AT = WEDNESDAY_AFTERNOON;

export async function makeTwoHomes(database: TestDatabase): Promise<[FilledHome, FilledHome]> {
  const commune = await makeCommune(database);
  const on = ["2024-05-27", "2024-05-28", "2024-05-30", "2024-05-31", ...NEXT_WEEK];
  const canteen = await makeActivity(database, commune, { on });
  const garden = await makeActivity(database, commune, { name: "Jardin", on: [] });
  const club = await makeActivity(database, commune, { name: "Club", on: [] });
  const askable = await makeActivity(database, commune, { name: "Judo", on: [] });
  await database.owner.sql`update activity set site_id = ${canteen.schoolId} where id = ${askable.id}`;
  const staff = await makeStaff(database, commune);
  const father = await makeFamily(database, commune, [canteen]);
  const mother = await makeOtherHome(database, father);
  const paperKindId = uuidv7();
  const kind = {
    communeId: commune.id,
    id: paperKindId,
    label: "Assurance",
    hint: "",
    yearly: false,
    position: 1,
  };
  await database.owner.drizzle.insert(paperKind).values(kind);
  await database.owner.drizzle
    .insert(activityPaper)
    .values({ communeId: commune.id, activityId: canteen.id, paperKindId });
  const [even, odd] = [mother.householdId, father.householdId];
  await giveCustody(database, { commune, childId: father.childId, staff, even, odd });
  const common = { canteen, askable, staff, paperKindId };
  return [
    await fill(database, father, FATHER, { ...common, wished: garden }),
    await fill(database, mother, MOTHER, { ...common, wished: club }),
  ];
}

async function fill(
  database: TestDatabase,
  family: Family,
  traits: Traits,
  commons: Commons,
): Promise<FilledHome> {
  const { sql, drizzle } = database.owner;
  const { commune, householdId, childId } = family;
  const { guardianId, accountId } = family.guardian;
  const own = { communeId: commune.id, householdId };
  const { civility, firstName, lastName } = traits.guardian;
  // Its own name is the actor's too: a page may greet.
  const actor = { ...family.guardian, firstName, lastName };
  const me = { ...family, guardian: actor };
  await sql`update guardian set ${sql({
    ...columnsOf(traits.guardian),
    civility,
  })} where id = ${guardianId}`;
  const partnerId = uuidv7();
  await drizzle
    .insert(guardian)
    .values({ ...own, id: partnerId, civility: "", firstName: traits.partner, lastName: "Z" });
  const siblingId = await makeChild(database, commune, householdId, {
    firstName: traits.sibling,
    enrolledIn: [commons.canteen],
  });
  const { id: checkoutId } = await book(database, me, commons.canteen, [traits.reserved]);
  await ask(database, { ...me, childId: siblingId }, "book", commons.canteen, ["2024-06-07"]);

  const ids = await fillWords(database, me, traits, commons);
  const offerId = uuidv7();
  await drizzle.insert(waitingEntry).values({
    ...own,
    id: offerId,
    childId,
    activityId: commons.canteen.id,
    serviceDate: Temporal.PlainDate.from(traits.offered),
    askedBy: guardianId,
    askedAt: AT,
    status: "offered",
    offerUntil: AT.add({ hours: 2 }),
  });
  const consentId = uuidv7();
  await drizzle.insert(pictureConsent).values({
    communeId: commune.id,
    id: consentId,
    childId,
    guardianId,
    medium: "photo",
    place: "press",
    granted: true,
    answeredAt: AT,
  });
  const feedId = uuidv7();
  const feedToken = feedTokenOf(feedId);
  const feed = { communeId: commune.id, id: feedId, guardianId, createdAt: AT };
  await drizzle.insert(calendarFeed).values({ ...feed, tokenHash: hashToken(feedToken) });
  await drizzle.insert(auditEntry).values({
    communeId: commune.id,
    id: uuidv7(),
    at: AT,
    action: "health-opened",
    actorKind: "guardian",
    accountId,
    actorName: `${firstName} ${lastName}`,
    subjectKind: "child",
    subjectId: childId,
    detail: {},
  });
  const { canteen, askable } = commons;
  return {
    ...me,
    traits,
    canteen,
    askable,
    partnerId,
    siblingId,
    offerId,
    consentId,
    checkoutId,
    feedToken,
    ...ids,
  };
}

/** As the table calls them. */
function columnsOf({ birthDate, ...texts }: Traits["guardian"]): Record<string, string> {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const named = Object.entries(texts).map(([name, value]) => [snake(name), value]);
  return { ...Object.fromEntries(named), birth_date: birthDate.toString() };
}
