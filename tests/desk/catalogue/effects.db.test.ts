import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { archiveActivity } from "@/lib/desk/activities/archive-activity";
import { getActivity } from "@/lib/desk/activities/get-activity";
import { listCatalogue } from "@/lib/desk/activities/list-catalogue";
import { restoreActivity } from "@/lib/desk/activities/restore-activity";
import { changeActivityInput } from "@/lib/desk/activities/schemas";
import { shapeOf } from "@/lib/desk/rules/shape";
import { addSite } from "@/lib/desk/sites/add-site";
import { archiveSite } from "@/lib/desk/sites/archive-site";
import { changeSite } from "@/lib/desk/sites/change-site";
import { getSite } from "@/lib/desk/sites/get-site";
import { listSites } from "@/lib/desk/sites/list-sites";
import { moveSite } from "@/lib/desk/sites/move-site";
import { restoreSite } from "@/lib/desk/sites/restore-site";
import { makeActivityAt } from "@/tests/factories/activity";
import { ask, book, press } from "@/tests/factories/basket";
import { type Family, makeFamily } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { addTo, openCatalogue, type Scene, save, sentOf, trailOf } from "./scene";

const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;

describe("what is reserved", () => {
  let database: TestDatabase;
  let scene: Scene;
  let canteen: { id: string; schoolId: string };
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await openCatalogue(database);
    canteen = await makeActivityAt(database, scene.commune, scene.ferry, { on: [MONDAY, TUESDAY, THURSDAY] });
    family = await makeFamily(database, scene.commune, [canteen]);
    await book(database, family, canteen, [MONDAY, TUESDAY]);
  });

  const stay = { "weekdays[]": ["1", "2", "3", "4", "5"], color: "" };
  const shape = (change: Record<string, unknown>) => {
    const sent = { ...sentOf(scene.regulationId, { ...stay, ...change }), id: canteen.id, version: "1" };
    const read = changeActivityInput.parse(sent);
    return shapeOf(read);
  };
  const file = () => scene.atDesk((ctx) => getActivity(ctx, canteen.id));
  const archive = () => scene.atDesk((ctx) => archiveActivity(ctx, { id: canteen.id }));
  const openings = () =>
    database.owner.sql<{ day: string; capacity: number; taken: number }[]>`
      select service_date::text as day, capacity, taken from opening
      where commune_id = ${scene.commune.id} and activity_id = ${canteen.id} order by service_date`;

  it.each([
    ["a day less", { "weekdays[]": ["1", "3", "4", "5"] }, { places: 1, days: 1 }],
    ["no day of school", { season: "holidays" }, { places: 2, days: 2 }],
    ["older children", { minAge: "20" }, { places: 2, days: 2 }],
  ])("is told before %s is saved, and stays", async (_, change, params) => {
    const sent = { ...stay, ...change };
    await expect(save(scene, canteen.id, sent)).rejects.toMatchObject({
      code: "activity-leaves-places",
      params,
    });
    expect((await file()).version).toBe(1);
    // What was told is the effect of these days and of no others.
    const other = shape({ "weekdays[]": ["5"] });
    await expect(save(scene, canteen.id, { ...sent, known: other })).rejects.toMatchObject({
      code: "activity-leaves-places",
    });
    await save(scene, canteen.id, { ...sent, known: shape(change) });
    expect(await file()).toMatchObject({ version: 2, reserved: { places: 2, until: "28 mai 2024" } });
  });

  it("is told when its hours change", async () => {
    const sent = { ...stay, endsAt: "14:00" };
    await expect(save(scene, canteen.id, sent)).rejects.toMatchObject({
      code: "activity-moves-hours",
      params: { places: 2 },
    });
    await save(scene, canteen.id, { ...sent, known: shape({ endsAt: "14:00" }) });
    expect((await file()).fields.endsAt).toBe("14:00");
  });

  it.each([
    ["a day more", { "weekdays[]": ["1", "2", "3", "4", "5", "6"] }],
    ["another name", { name: "Restaurant" }],
    ["a level that the child has", { maxAge: "24" }],
  ])("needs no word for %s", async (_, change) => {
    await save(scene, canteen.id, { ...stay, ...change });
    expect((await file()).version).toBe(2);
  });

  it("keeps its days' places when the activity's change, and the page says of how many", async () => {
    expect((await file()).otherPlaces).toBe(0);
    await save(scene, canteen.id, {
      ...stay,
      capacity: "30",
      "capacities[]": ["24", "", "", "", "", "", ""],
    });
    expect((await file()).otherPlaces).toBe(2);
    await database.owner.sql`update opening set set_by_hand = true
      where activity_id = ${canteen.id} and service_date = ${TUESDAY}`;
    expect((await file()).otherPlaces).toBe(1);
  });

  it("keeps an activity from being archived, which says how much and until when", async () => {
    await expect(archive()).rejects.toMatchObject({
      code: "activity-has-places",
      params: { count: 2, until: "28 mai 2024" },
    });
    expect((await openings()).map(({ day }) => day)).toEqual([MONDAY, TUESDAY, THURSDAY]);
  });

  it("once cancelled lets it go: free days are taken away, the others have no place to give", async () => {
    const { basket } = await ask(database, family, "cancel", canteen, [MONDAY, TUESDAY]);
    await press(database, family, { version: basket.version });
    await archive();
    expect(await openings()).toEqual([
      { day: MONDAY, capacity: 0, taken: 0 },
      { day: TUESDAY, capacity: 0, taken: 0 },
    ]);
    await expect(book(database, family, canteen, [MONDAY])).rejects.toMatchObject({ code: "basket-empty" });
    expect((await scene.atDesk(listCatalogue)).archived.map(({ id }) => id)).toEqual([canteen.id]);
    await scene.atDesk((ctx) => restoreActivity(ctx, { id: canteen.id }));
    expect((await scene.atDesk(listCatalogue)).archived).toEqual([]);
    expect((await trailOf(database, scene, canteen.id)).map(({ action }) => action)).toEqual([
      "activity-archived",
      "activity-restored",
    ]);
  });
});

describe("a site", () => {
  let database: TestDatabase;
  let scene: Scene;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await openCatalogue(database);
  });

  const add = (name: string) =>
    scene.atDesk((ctx) => addSite(ctx, { name, kind: "centre", address: "1 rue des Écoles" }));
  const openNames = async () => (await scene.atDesk(listSites)).open.map(({ name }) => name);
  const archive = (id: string) => scene.atDesk((ctx) => archiveSite(ctx, { id }));

  it("is added, moved and changed, each with its line in the trail", async () => {
    const id = await add("Centre de loisirs");
    expect(await openNames()).toEqual(["Jules-Ferry", "Pasteur", "Centre de loisirs"]);
    await scene.atDesk((ctx) => moveSite(ctx, { id, to: "up" }));
    expect(await openNames()).toEqual(["Jules-Ferry", "Centre de loisirs", "Pasteur"]);
    const change = { id, name: "Les Lutins", kind: "centre", address: "", version: 1 } as const;
    await scene.atDesk((ctx) => changeSite(ctx, change));
    await expect(
      scene.atDesk((ctx) => changeSite(ctx, { ...change, name: "Les Farfadets" })),
    ).rejects.toMatchObject({ code: "thing-changed", params: { fields: "Nom, Adresse" } });
    await expect(add("les lutins")).rejects.toMatchObject({ code: "label-taken" });
    expect((await trailOf(database, scene, id)).map(({ action }) => action)).toEqual([
      "site-added",
      "site-changed",
      "site-changed",
    ]);
  });

  it("is not archived over its activities, whose names are said", async () => {
    const [id = ""] = await addTo(scene, [scene.ferry]);
    await expect(archive(scene.ferry)).rejects.toMatchObject({
      code: "site-has-activities",
      params: { names: "Cantine" },
    });
    await scene.atDesk((ctx) => archiveActivity(ctx, { id }));
    await archive(scene.ferry);
    expect(await openNames()).toEqual(["Pasteur"]);
    await expect(scene.atDesk((ctx) => restoreActivity(ctx, { id }))).rejects.toMatchObject({
      code: "site-archived",
    });
    await expect(addTo(scene, [scene.ferry], { name: "Étude" })).rejects.toMatchObject({
      code: "site-not-found",
    });
    await scene.atDesk((ctx) => restoreSite(ctx, { id: scene.ferry }));
    expect(await scene.atDesk((ctx) => getSite(ctx, scene.ferry))).toMatchObject({ archived: false });
  });

  it("that nobody knows is not found", async () => {
    await expect(archive(uuidv7())).rejects.toMatchObject({ code: "not-found" });
  });
});
