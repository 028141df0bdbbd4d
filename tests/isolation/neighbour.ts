import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { closure, outboxMessage, waitingEntry } from "@/db/schema";
import { issueLinks } from "@/lib/accounts/links/issue-links";
import { realNow } from "@/lib/clock";
import { type Commune, type StaffActor, systemContext } from "@/lib/context";
import { sendMessage } from "@/lib/messages/send-message";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

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
export interface Neighbour extends Family {
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
  /** What it asked the town hall about Thursday. */
  messageId: string;
  /** The place of Thursday that is kept for it; for Tuesday it waits. */
  offerId: string;
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
  return {
    ...family,
    linkId: link?.linkId ?? "",
    canteen,
    club,
    offerId,
    messageId,
    staff: await makeStaff(database, commune),
    checkout: { id, key, version: basket.version },
    basketVersion: after.basket.version,
    pendingMailId: pending?.id ?? "",
    deadMailId,
  };
}
