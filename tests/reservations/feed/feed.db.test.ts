import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import type { Commune } from "@/lib/context";
import { createFeed } from "@/lib/reservations/feed/create-feed";
import { findCalendar } from "@/lib/reservations/feed/find-calendar";
import { getFeed } from "@/lib/reservations/feed/get-feed";
import { renewFeed, revokeFeed } from "@/lib/reservations/feed/revoke-feed";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book, press } from "@/tests/factories/basket";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { readCalendar } from "./read-calendar";

const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;

describe("the calendar link", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY, THURSDAY] });
    family = await makeFamily(database, commune, [canteen]);
  });

  const see = (of: Family) => familyContext(database, of, getFeed);
  const tokenOf = async (of: Family) => /agenda\/(.+)\.ics$/.exec((await see(of))?.url ?? "")?.[1] ?? "";
  const create = (of = family) => familyContext(database, of, createFeed);
  /** As somebody who has the address and no session. */
  const follow = (token: string, of = commune, now = WEDNESDAY_AFTERNOON) =>
    inCommune(database.app, of.id, (tx) =>
      findCalendar(
        { commune: of, actor: { kind: "visitor", address: "unknown", userAgent: "" }, now, tx },
        token,
      ),
    );
  const summaries = (text: string | null) =>
    text === null ? null : readCalendar(text).events.map(({ summary, start }) => [summary, start]);

  it("is made, is the same when it is made again, and leads to what is reserved", async () => {
    expect(await see(family)).toBeNull();
    await create();
    const feed = await see(family);
    await create();
    expect(await see(family)).toEqual(feed);
    expect(feed?.url).toMatch(new RegExp(`^https://${commune.host}/api/agenda/[\\w-]{43}\\.ics$`));
    expect(feed?.webcalUrl).toBe(feed?.url.replace("https:", "webcal:"));

    await book(database, family, canteen, [MONDAY, THURSDAY]);
    await ask(database, family, "book", canteen, [TUESDAY]);
    expect(summaries(await follow(await tokenOf(family)))).toEqual([
      ["Cantine – Paul", Date.UTC(2024, 4, 27, 9, 45)],
      ["Cantine – Paul", Date.UTC(2024, 4, 30, 9, 45)],
    ]);
  });

  it("keeps of its secret nothing but a hash", async () => {
    await create();
    const token = await tokenOf(family);
    const [row] = await database.owner.sql<{ line: string }[]>`
      select f::text as line from calendar_feed f where commune_id = ${commune.id}`;
    expect(row?.line).toBeDefined();
    expect(row?.line).not.toContain(token);
  });

  it("no longer shows what was cancelled, nor what is past by more than thirty days", async () => {
    await create();
    await book(database, family, canteen, [MONDAY, THURSDAY]);
    const { basket } = await ask(database, family, "cancel", canteen, [MONDAY]);
    await press(database, family, { version: basket.version });
    const token = await tokenOf(family);
    expect(summaries(await follow(token))).toHaveLength(1);
    const later = (days: number) => WEDNESDAY_AFTERNOON.add({ hours: 24 * (8 + days) });
    expect(summaries(await follow(token, commune, later(30)))).toHaveLength(1);
    expect(summaries(await follow(token, commune, later(31)))).toEqual([]);
  });

  it("answers nothing once it was renewed, revoked, or its guardian's account closed", async () => {
    await create();
    const first = await tokenOf(family);
    await familyContext(database, family, renewFeed);
    const second = await tokenOf(family);
    expect(second).not.toBe(first);
    expect(await follow(first)).toBeNull();
    expect(await follow(second)).not.toBeNull();

    const close = (at: string | null) => database.owner.sql`
      update account set disabled_at = ${at} where id = ${family.guardian.accountId}`;
    await close("2024-05-22T14:00:00Z");
    expect(await follow(second)).toBeNull();
    await close(null);
    await familyContext(database, family, revokeFeed);
    expect(await follow(second)).toBeNull();
    expect(await see(family)).toBeNull();
    await familyContext(database, family, revokeFeed);

    const trail = await database.owner.sql<{ action: string }[]>`
      select action from audit_entry where commune_id = ${commune.id} order by id`;
    expect(trail.map(({ action }) => action)).toEqual([
      "feed-created",
      "feed-revoked",
      "feed-created",
      "feed-revoked",
    ]);
  });

  it("is each guardian's own: to end one leaves the other's", async () => {
    const other = { ...family, guardian: await makeGuardian(database, commune, family.householdId) };
    await create();
    await create(other);
    const token = await tokenOf(other);
    expect(token).not.toBe(await tokenOf(family));
    await familyContext(database, family, revokeFeed);
    expect(await follow(token)).not.toBeNull();
  });

  it("leads nowhere in another commune, nor by what is no token", async () => {
    await create();
    const token = await tokenOf(family);
    const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    expect(await follow(token, elsewhere)).toBeNull();
    for (const wrong of ["", "x", `${token}x`, token.slice(1), "%00", "../../etc"])
      expect(await follow(wrong)).toBeNull();
  });

  it("shows nothing of the child's other household", async () => {
    const mother: Family = { ...(await makeHousehold(database, commune)), childId: family.childId };
    await moveIn(database, commune, mother.householdId, family.childId);
    await create();
    await create(mother);
    await book(database, family, canteen, [MONDAY]);
    await book(database, mother, canteen, [THURSDAY]);
    const starts = async (of: Family) =>
      summaries(await follow(await tokenOf(of)))?.map(([, start]) => start);
    expect(await starts(family)).toEqual([Date.UTC(2024, 4, 27, 9, 45)]);
    expect(await starts(mother)).toEqual([Date.UTC(2024, 4, 30, 9, 45)]);
  });

  it("says no family name, and costs two statements however much is reserved", async () => {
    await create();
    await book(database, family, canteen, [MONDAY, TUESDAY, THURSDAY]);
    const token = await tokenOf(family);
    const sent: string[] = [];
    const app = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    const text = await inCommune(app, commune.id, (tx) =>
      findCalendar({ commune, actor: { kind: "system" }, now: WEDNESDAY_AFTERNOON, tx }, token),
    );
    await app.close();
    expect(text).not.toBeNull();
    for (const hidden of ["DUPONT", family.guardian.email, family.householdId, family.childId])
      expect(text).not.toContain(hidden);
    expect(sent.filter((statement) => /calendar_feed|reservation/.test(statement))).toHaveLength(2);
  });
});
