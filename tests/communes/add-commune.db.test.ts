import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCommune } from "@/lib/communes/add-commune";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import { newCommuneInput } from "@/lib/communes/schemas";
import { createWholeCommune } from "@/scripts/commune/create-commune";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const SAINT_LEU = newCommuneInput.parse({
  name: "Saint-Leu",
  slug: "saint-leu",
  host: "saint-leu.localhost",
  schoolZone: "own",
  timeZone: "Indian/Reunion",
});
const ADMIN = { email: "Claire.Moreau@exemple.fr", firstName: "Claire", lastName: "MOREAU" };

describe("opening a commune", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const create = (commune: Partial<typeof SAINT_LEU> = {}, admin: Partial<typeof ADMIN> = {}) =>
    createWholeCommune(database.ownerUrl, {
      commune: { ...SAINT_LEU, ...commune },
      admin: { ...ADMIN, ...admin },
    });
  const everything = async (communeId: string) => {
    const [row] = await database.owner.sql<Record<string, number>[]>`
      select (select count(*)::int from commune where slug = 'saint-leu') as communes,
        (select count(*)::int from commune_host where commune_id = ${communeId}) as hosts,
        (select count(*)::int from staff where commune_id = ${communeId}) as agents,
        (select count(*)::int from diet where commune_id = ${communeId}) as diets,
        (select count(*)::int from one_time_link where commune_id = ${communeId}) as links,
        (select count(*)::int from outbox_message where commune_id = ${communeId} and state = 'pending') as letters,
        (select count(*)::int from school_holiday) > 0 as holidays`;
    return row;
  };
  const ONCE = { communes: 1, hosts: 1, agents: 1, diets: 4, links: 1, letters: 1, holidays: true };

  it("makes it whole, with its calendar, its first administrator and the letter; again, nothing twice", async () => {
    const first = await create();
    expect(first).toMatchObject({ made: true, welcome: "invited" });
    expect(first.holidays).toBeGreaterThan(10);
    expect(await findCommuneByHost(database.app, "saint-leu.localhost:3000")).toEqual(first.commune);
    expect(first.commune).toMatchObject({
      name: "Saint-Leu",
      schoolZone: "own",
      publicHolidays: "reunion",
      schoolYearMonth: 8,
      senderEmail: "ne-pas-repondre@saint-leu.localhost",
      contactEmail: "mairie@saint-leu.localhost",
      host: "saint-leu.localhost",
    });
    expect(await everything(first.commune.id)).toEqual(ONCE);

    const again = await create();
    expect(again).toEqual({ commune: first.commune, made: false, welcome: "invitation-waits", holidays: 0 });
    expect(await everything(first.commune.id)).toEqual(ONCE);
  });

  it("sends a new letter when the last one has died, and none to who has a password", async () => {
    const { commune } = await create();
    await database.owner.sql`update one_time_link
      set created_at = created_at - interval '30 days', expires_at = expires_at - interval '30 days'
      where commune_id = ${commune.id}`;
    expect((await create()).welcome).toBe("invited-again");
    await database.owner.sql`update account set password_hash = 'x' where commune_id = ${commune.id}`;
    expect((await create()).welcome).toBe("has-password");
    await database.owner.sql`update staff set role = 'regisseur' where commune_id = ${commune.id}`;
    await expect(create()).rejects.toMatchObject({ code: "email-taken" });
  });

  it("leaves its trail: who opened it is the portal itself", async () => {
    const { commune } = await create({}, { email: "autre@exemple.fr" });
    const trail = await database.owner.sql<{ action: string; actor_kind: string }[]>`
      select action, actor_kind from audit_entry where commune_id = ${commune.id} order by at, id`;
    expect(trail.slice(0, 2)).toEqual([
      { action: "commune-created", actor_kind: "system" },
      { action: "staff-invited", actor_kind: "system" },
    ]);
    expect(trail.filter(({ action }) => action === "commune-created")).toHaveLength(1);
  });

  it("takes no other commune's slug and no other one's host, and then makes nothing", async () => {
    const other = await makeCommune(database, { slug: "vaujours", host: "vaujours.localhost" });
    const before = await database.owner.sql`select count(*)::int as n from commune`;
    await expect(create({ slug: "vaujours" })).rejects.toMatchObject({
      code: "slug-taken",
      params: { name: "vaujours" },
    });
    await expect(create({ slug: "neuve", host: other.host })).rejects.toMatchObject({ code: "host-taken" });
    await expect(create({ host: other.host })).rejects.toMatchObject({ code: "host-taken" });
    expect(await database.owner.sql`select count(*)::int as n from commune`).toEqual(before);
    expect(await findCommuneByHost(database.app, other.host)).toMatchObject({ id: other.id });
  });

  it("asked for twice at once, is one commune and one of the two says so", async () => {
    const ready = startingLine(2);
    const input = { ...SAINT_LEU, name: "Jumelle", slug: "jumelle", host: "jumelle.localhost" };
    const press = async () => {
      await ready();
      return addCommune(database.owner, input);
    };
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ made }) => made).sort()).toEqual([false, true]);
    expect(new Set(both.map(({ commune }) => commune.id)).size).toBe(1);
  });
});
