import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemContext } from "@/lib/context";
import { composeDaysClosed } from "@/lib/reservations/closures/compose-days-closed";
import { liftClosure } from "@/lib/reservations/closures/lift-closure";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { placeKey } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { deskOf, MONDAY, makeTown, type Town, TUESDAY } from "./closures.scenes";

describe("the e-mail of a closure", () => {
  let database: TestDatabase;
  let town: Town;
  let desk: ReturnType<typeof deskOf>;
  let first: Family;

  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1/none");
    vi.stubEnv("AUTH_SECRET", "a-secret-of-the-tests-long-enough");
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    vi.stubEnv("PUBLIC_SCHEME", "http");
    vi.stubEnv("PUBLIC_PORT", "3000");
    database = await createTestDatabase();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.drop();
  });
  beforeEach(async () => {
    town = await makeTown(database, { capacity: 2 });
    desk = deskOf(database, town);
    first = town.families[0] as Family;
  });
  const close = async () => {
    const outcome = await desk.close(MONDAY, TUESDAY);
    if (outcome.kind !== "closed") throw new RangeError("Nothing has grown.");
    return outcome.id;
  };
  const compose = (
    closureId: string,
    householdId = first.householdId,
    entryIds: string[] = [],
    commune = town.commune,
  ) =>
    systemContext(commune, (ctx) => composeDaysClosed(ctx, { closureId, householdId, entryIds }), {
      on: database.app,
    });

  it("says why, which child, what and which days, and what stays possible", async () => {
    const { subject, text } = await compose(await close());
    expect(subject).toBe("Fermeture\u00a0: des réservations annulées");
    const said = plain(text);
    expect(said).toContain("La mairie a dû fermer des journées : Travaux.");
    expect(said).toContain("Paul DUPONT");
    expect(said).toContain("2 Cantine :");
    expect(said).toContain("Lun. 27 Mai");
    expect(said).toContain("Mar. 28 Mai");
    expect(said).toContain("les autres jours restent réservables");
    expect(text).toContain(`http://${town.commune.host}:3000/reservations`);
  });

  it("tells who only waited that the wait is over", async () => {
    const late = await makeFamily(database, town.commune, [town.canteen], "Zoé");
    await familyContext(database, late, (ctx) =>
      joinWaitingList(ctx, { key: placeKey(late, town.canteen, MONDAY) }),
    );
    const id = await close();
    const letter = (await desk.letters()).find(({ payload }) => payload.householdId === late.householdId);
    const { text } = await compose(id, late.householdId, letter?.payload.entryIds);
    expect(plain(text)).toMatch(/Attentes terminées[\s\S]*Zoé DUPONT[\s\S]*Lun. 27 Mai/i);
    expect(plain(text)).not.toMatch(/Réservations annulées/i);
  });

  it("keeps its reason when the closure is lifted before it leaves", async () => {
    const id = await close();
    await desk.at((ctx) => liftClosure(ctx, { id }));
    expect((await compose(id)).text).toContain("Travaux");
  });

  it("names no other family", async () => {
    const { html } = await compose(await close());
    expect(html.match(/Paul DUPONT/g)).toHaveLength(1);
  });

  it("is not written for another commune, nor for who lost nothing", async () => {
    const id = await close();
    const refused = { code: "not-found" };
    const elsewhere = await makeCommune(database, { slug: `ailleurs-${id}` });
    await expect(compose(id, first.householdId, [], elsewhere)).rejects.toMatchObject(refused);
    const other = await makeFamily(database, town.commune, [town.canteen]);
    await expect(compose(id, other.householdId)).rejects.toMatchObject(refused);
  });
});
