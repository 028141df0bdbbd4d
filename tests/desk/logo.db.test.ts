import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { findLogo } from "@/lib/desk/commune/find-logo";
import { setLogo } from "@/lib/desk/commune/set-logo";
import { brandOf, logoPath } from "@/lib/mail/brand";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStoredBytes } from "@/tests/factories/files";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the commune's logo", () => {
  let database: TestDatabase;
  let commune: Commune;
  let administrator: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    administrator = await makeStaff(database, commune);
  });

  const stored = async () => (await findCommuneByHost(database.app, commune.host)) ?? commune;
  const asAdministrator = async <T>(work: (ctx: StaffContext) => Promise<T>, of?: Commune) =>
    staffContext(database, of ?? (await stored()), administrator, work);
  const files = async () =>
    (
      await database.owner.sql<{ id: string }[]>`
      select id from stored_file where commune_id = ${commune.id} order by id`
    ).map(({ id }) => id);

  it("is set, replaced and taken away; what it was before is forgotten", async () => {
    const [first, second] = [makeStoredBytes(commune, "blason.png"), makeStoredBytes(commune, "logo.png")];
    await asAdministrator((ctx) => setLogo(ctx, first));
    expect(await asAdministrator(findLogo)).toMatchObject({ id: first.id, storageKey: first.storageKey });
    await asAdministrator((ctx) => setLogo(ctx, second));
    expect([(await stored()).logoFileId, await files()]).toEqual([second.id, [second.id]]);
    await asAdministrator((ctx) => setLogo(ctx, null));
    await asAdministrator((ctx) => setLogo(ctx, null));
    expect([(await stored()).logoFileId, await files(), await asAdministrator(findLogo)]).toEqual([
      null,
      [],
      null,
    ]);
    const trail = await database.owner.sql`
      select action, detail->>'title' as title from audit_entry where commune_id = ${commune.id} order by at, id`;
    expect(trail.map(({ title }) => title)).toEqual(["blason.png", "logo.png", null]);
  });

  it("does not make the open form of the commune grow old", async () => {
    await asAdministrator((ctx) => setLogo(ctx, makeStoredBytes(commune)));
    expect((await stored()).version).toBe(1);
  });

  it("is never another commune's file, whatever the row says", async () => {
    const neighbour = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    await asAdministrator((ctx) => setLogo(ctx, makeStoredBytes(commune)));
    const forged = { ...neighbour, logoFileId: (await stored()).logoFileId };
    expect(await asAdministrator(findLogo, forged)).toBeNull();
  });

  it("has an address of its own for each picture", async () => {
    expect(logoPath(commune)).toBeNull();
    expect(brandOf(commune).logoUrl).toBeNull();
    const named = { ...commune, logoFileId: "un" };
    expect(brandOf(named).logoUrl).toBe(`https://${commune.host}/api/logo?v=un`);
  });
});
