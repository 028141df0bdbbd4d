import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { closure, outboxMessage, waitingEntry } from "@/db/schema";
import { issueLinks } from "@/lib/accounts/links/issue-links";
import { realNow } from "@/lib/clock";
import { type Commune, type StaffActor, systemContext } from "@/lib/context";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { sendMessage } from "@/lib/messages/send-message";
import { addNewsFile } from "@/lib/news/join-file";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import { giveLink, makeUninvited } from "@/tests/factories/invited";
import { makeNews } from "@/tests/factories/news";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";
import { type CalendarNeighbour, makeCalendarNeighbour } from "./calendar-neighbour";
import { type CareNeighbour, makeCareNeighbour } from "./care-neighbour";
import { type CustodyNeighbour, makeCustodyNeighbour } from "./custody-neighbour";
import { type DeskNeighbour, makeDeskNeighbour } from "./desk-neighbour";
import { type EnrolmentNeighbour, makeEnrolmentNeighbour } from "./enrolment-neighbour";
import { findEnrolment, type NewcomerNeighbour } from "./newcomer-neighbour";
import { makePrivacyNeighbour, type PrivacyNeighbour } from "./privacy-neighbour";
import { makeRecordsNeighbour, type RecordsNeighbour } from "./records-neighbour";
import { findRegulation, type RegulationNeighbour } from "./regulation-neighbour";
import { makeRequestsNeighbour, type RequestsNeighbour } from "./requests-neighbour";

export const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;

const FRIDAY = "2024-05-31";

/** The words by which its canteen, and its closure, would be known. */
export const canteenOf = (slug: string) => `Cantine de ${slug}`;

/** What its message is about, as a form says it. */
export const questionOf = ({ childId, canteen }: Pick<Neighbour, "childId" | "canteen">) => ({
  childId,
  activityId: canteen.id,
  date: THURSDAY,
});

/** A family with something of everything, whose identifiers an intruder has come to know. */
export interface Neighbour
  extends Family,
    DeskNeighbour,
    CustodyNeighbour,
    CalendarNeighbour,
    CareNeighbour,
    EnrolmentNeighbour,
    NewcomerNeighbour,
    PrivacyNeighbour,
    RecordsNeighbour,
    RegulationNeighbour,
    RequestsNeighbour {
  canteen: MadeActivity;
  /** Of another school, on no day: what the commune may relate its canteen to. */
  club: MadeActivity;
  staff: StaffActor;
  /** The checkout of Monday. */
  checkout: { id: string; key: string; version: number };
  /** The basket as it stands, Tuesday in it. */
  basketVersion: number;
  /** The e-mail about Monday, and another that was given up. */
  pendingMailId: string;
  deadMailId: string;
  /** By which its guardian may choose a new password. */
  linkId: string;
  /** By which its guardian may sign in with another address. */
  addressLinkId: string;
  /** Whom the commune has invited, and what the e-mails of the invitation and of another address hold. */
  invitedEmail: string;
  invitationToken: string;
  proofToken: string;
  proofId: string;
  /** What it asked the town hall about Thursday. */
  messageId: string;
  /** The place of Thursday that is kept for it; for Tuesday it waits. */
  offerId: string;
  /** What its child's class alone may read, and the file of it. */
  newsId: string;
  newsFileId: string;
}

/** Monday is reserved, Tuesday asked for, Thursday free. */
export async function makeNeighbour(database: TestDatabase, slug: string): Promise<Neighbour> {
  const commune: Commune = await makeCommune(database, { slug });
  const canteen = await makeActivity(database, commune, {
    name: canteenOf(slug),
    on: [MONDAY, TUESDAY, THURSDAY],
  });
  const club = await makeActivity(database, commune, { name: "Club", on: [] });
  const family = await makeFamily(database, commune, [canteen], "Paul");
  // The factories write rows alone: the desk finds a household by its words.
  await systemContext(commune, (ctx) => indexHouseholds(ctx, [family.householdId]), { on: database.app });
  const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
  const key = uuidv7();
  const { id } = await press(database, family, { version: basket.version, key });
  const after = await ask(database, family, "book", canteen, [TUESDAY]);
  const [pending] = await database.owner.sql<{ id: string }[]>`
    select id from outbox_message where commune_id = ${commune.id}`;
  const deadMailId = uuidv7();
  await database.owner.drizzle.insert(outboxMessage).values({
    communeId: commune.id,
    id: deadMailId,
    kind: "basket-validated",
    recipient: family.guardian.email,
    payload: { checkoutId: id },
    state: "dead",
    attempts: 9,
    nextAttemptAt: realNow(),
    createdAt: realNow(),
  });
  await database.owner.drizzle.insert(closure).values({
    communeId: commune.id,
    id: uuidv7(),
    from: Temporal.PlainDate.from(FRIDAY),
    until: Temporal.PlainDate.from(FRIDAY).add({ days: 1 }),
    label: canteenOf(slug),
  });
  const messageId = await familyContext(database, family, (ctx) =>
    sendMessage(ctx, { ...questionOf({ ...family, canteen }), body: "Une question" }),
  );
  const offerId = uuidv7();
  const turn = {
    communeId: commune.id,
    childId: family.childId,
    activityId: canteen.id,
    householdId: family.householdId,
    askedBy: family.guardian.guardianId,
    askedAt: WEDNESDAY_AFTERNOON,
  };
  await database.owner.drizzle.insert(waitingEntry).values([
    {
      ...turn,
      id: offerId,
      serviceDate: Temporal.PlainDate.from(THURSDAY),
      status: "offered",
      offerUntil: WEDNESDAY_AFTERNOON.add({ hours: 2 }),
    },
    { ...turn, id: uuidv7(), serviceDate: Temporal.PlainDate.from(TUESDAY), status: "waiting" },
  ]);
  await database.owner.sql`update opening set held = 1
    where commune_id = ${commune.id} and activity_id = ${canteen.id} and service_date = ${THURSDAY}`;
  const [link] = await systemContext(
    commune,
    (ctx) =>
      issueLinks(ctx, "password-reset", [
        { owner: { accountId: family.guardian.accountId }, email: family.guardian.email },
      ]),
    { on: database.app, now: WEDNESDAY_AFTERNOON },
  );
  const [addressLink] = await systemContext(
    commune,
    (ctx) =>
      issueLinks(ctx, "email-change", [
        { owner: { accountId: family.guardian.accountId }, email: `autre.${family.guardian.email}` },
      ]),
    { on: database.app, now: WEDNESDAY_AFTERNOON },
  );
  await database.owner.sql`
    update account set password_changed_at = now() where id = ${family.guardian.accountId}`;
  const staff = await makeStaff(database, commune);
  return {
    ...family,
    ...(await inviteGuardian(database, commune)),
    ...(await publishToClass(database, family, staff, canteen.schoolId)),
    ...(await makeCalendarNeighbour(database, commune, canteenOf(slug))),
    ...(await makeCareNeighbour(database, family)),
    ...(await makeDeskNeighbour(database, commune, family, staff)),
    ...(await makeCustodyNeighbour(database, commune, canteen)),
    ...(await makeEnrolmentNeighbour(database, family, { canteen, club })),
    ...(await findEnrolment(database, family)),
    ...(await makePrivacyNeighbour(database, family, staff)),
    ...(await makeRecordsNeighbour(database, family)),
    ...(await findRegulation(database, commune, canteen.id)),
    ...(await makeRequestsNeighbour(database, family, staff)),
    linkId: link?.linkId ?? "",
    addressLinkId: addressLink?.linkId ?? "",
    canteen,
    club,
    offerId,
    messageId,
    staff,
    checkout: { id, key, version: basket.version },
    basketVersion: after.basket.version,
    pendingMailId: pending?.id ?? "",
    deadMailId,
  };
}

/** A guardian of a household of their own, who has not come yet, and whose other address waits to be proven. */
async function inviteGuardian(
  database: TestDatabase,
  commune: Commune,
): Promise<Pick<Neighbour, "invitedEmail" | "invitationToken" | "proofToken" | "proofId">> {
  const { guardianId, email } = await makeUninvited(database, commune);
  const owner = { guardianId };
  const invitationToken = await giveLink(database, commune, "guardian-invitation", { owner, email });
  const proof = { owner, email: `autre-${email}`, passwordHash: "x" };
  const proofToken = await giveLink(database, commune, "address-validation", proof);
  const [row] = await database.owner.sql<{ id: string }[]>`
    select id from one_time_link where commune_id = ${commune.id} and purpose = 'address-validation'`;
  return { invitedEmail: email, invitationToken, proofToken, proofId: row?.id ?? "" };
}

/** A post with a file for the class of the family's child, in which no other child is. */
async function publishToClass(
  database: TestDatabase,
  { commune, childId }: Family,
  agent: StaffActor,
  siteId: string,
): Promise<Pick<Neighbour, "newsId" | "newsFileId">> {
  const className = `Classe de ${commune.slug}`;
  await database.owner.sql`
    update child set class_name = ${className} where commune_id = ${commune.id} and id = ${childId}`;
  const newsId = await makeNews(database, commune, agent, { places: [{ siteId, className }] });
  const file = makeStoredBytes(commune);
  await staffContext(database, commune, agent, (ctx) => addNewsFile(ctx, newsId, file));
  return { newsId, newsFileId: file.id };
}
