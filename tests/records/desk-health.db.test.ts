import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staffSite } from "@/db/schema";
import type { Commune, StaffActor } from "@/lib/context";
import { addHealthFile } from "@/lib/records/health/add-health-file";
import { getHealth } from "@/lib/records/health/get-health";
import { listHealthToday } from "@/lib/records/health/list-health-today";
import { openHealth } from "@/lib/records/health/open-health";
import { openDeskHealthFile } from "@/lib/records/health/open-health-file";
import { saveHealth } from "@/lib/records/health/save-health";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY] = ["2024-05-27", "2024-05-28"] as const;
/** In Paris: the first and the last instant of Monday, and those around it. */
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).toInstant();

describe("health at the desk", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let paul: Family;
  let healthy: Family;
  let agent: StaffActor;
  let storedId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database);
    canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY] });
    paul = await makeFamily(database, commune, [canteen]);
    healthy = await makeFamily(database, commune, [canteen], "Zoé");
    agent = await makeStaff(database, commune, "animateur");
    await database.owner.drizzle
      .insert(staffSite)
      .values({ communeId: commune.id, staffId: agent.staffId, siteId: canteen.schoolId });
    await book(database, paul, canteen, [MONDAY]);
    await book(database, healthy, canteen, [MONDAY]);
    const stored = makeStoredBytes(commune, "pai.pdf");
    storedId = stored.id;
    await familyContext(database, paul, async (ctx) => {
      await saveHealth(ctx, {
        childId: paul.childId,
        seen: "",
        allergens: ["peanuts"],
        hasPlan: "yes",
        note: "Stylo",
      });
      await addHealthFile(ctx, paul.childId, stored);
    });
    await familyContext(database, healthy, (ctx) =>
      saveHealth(ctx, { childId: healthy.childId, seen: "", allergens: [], hasPlan: "no", note: "" }),
    );
  });
  afterAll(() => database.drop());

  const noon = at("2024-05-27T12:00");
  const list = (actor: StaffActor, now = noon) =>
    staffContext(database, commune, actor, listHealthToday, now);
  const open = (actor: StaffActor, now = noon, childId = paul.childId) =>
    staffContext(database, commune, actor, (ctx) => openHealth(ctx, childId), now);
  const openFile = (actor: StaffActor, now = noon) =>
    staffContext(database, commune, actor, (ctx) => openDeskHealthFile(ctx, storedId), now);
  const openings = async () => {
    const health = await familyContext(database, paul, (ctx) => getHealth(ctx, paul.childId));
    return health.openings.map(({ who, what }) => `${who} ${what}`);
  };

  it("lists who is expected and has something to know, with names and activities alone", async () => {
    expect(await list(agent)).toEqual([{ id: paul.childId, name: "Paul DUPONT", activities: ["Cantine"] }]);
  });

  it.each([
    ["2024-05-26T23:59:59.999", false],
    ["2024-05-27T00:00", true],
    ["2024-05-27T23:59:59.999", true],
    ["2024-05-28T00:00", false],
  ])("is for the day itself, in the commune's zone: %s, %s", async (moment, shown) => {
    expect(await list(agent, at(moment))).toHaveLength(shown ? 1 : 0);
    if (!shown) await expect(open(agent, at(moment))).rejects.toMatchObject({ code: "not-found" });
    expect((await openFile(agent, at(moment))) !== null).toBe(shown);
  });

  it("is opened by who works there, and each opening is in the trail and told to the family", async () => {
    const before = await openings();
    expect(await open(agent)).toMatchObject({ allergens: ["peanuts"], hasPlan: true, note: "Stylo" });
    expect(await openFile(agent)).toMatchObject({ id: storedId });
    expect(await openings()).toEqual([
      "Agathe Mairie, mairie a ouvert un document",
      "Agathe Mairie, mairie a ouvert la fiche",
      ...before,
    ]);
  });

  it("leaves no trace of who was refused, and gives nothing", async () => {
    const elsewhere = await makeStaff(database, commune, "animateur");
    const other = await makeActivity(database, commune, { name: "Étude", on: [] });
    await database.owner.drizzle
      .insert(staffSite)
      .values({ communeId: commune.id, staffId: elsewhere.staffId, siteId: other.schoolId });
    const before = await openings();
    expect(await list(elsewhere)).toEqual([]);
    await expect(open(elsewhere)).rejects.toMatchObject({ code: "not-found" });
    expect(await openFile(elsewhere)).toBeNull();
    await expect(open(agent, noon, "pas-un-identifiant")).rejects.toMatchObject({ code: "not-found" });
    expect(await openings()).toEqual(before);
  });

  it.each(["administrateur", "regisseur"] as const)("is closed to a %s", async (role) => {
    const actor = await makeStaff(database, commune, role);
    for (const tried of [list, open, openFile])
      await expect(tried(actor)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is open to a gestionnaire, who covers every site", async () => {
    expect(await list(await makeStaff(database, commune, "gestionnaire"))).toHaveLength(1);
  });

  it("closes again when the place is given up", async () => {
    await database.owner.sql`
      update reservation set status = 'cancelled', cancelled_at = now() where child_id = ${paul.childId}`;
    expect(await list(agent)).toEqual([]);
    await expect(open(agent)).rejects.toMatchObject({ code: "not-found" });
    expect(await openFile(agent)).toBeNull();
  });
});
