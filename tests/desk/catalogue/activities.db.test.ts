import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addRelation } from "@/lib/desk/activities/add-relation";
import { copyActivity } from "@/lib/desk/activities/copy-activity";
import { dropRelation } from "@/lib/desk/activities/drop-relation";
import { getActivity } from "@/lib/desk/activities/get-activity";
import { listCatalogue } from "@/lib/desk/activities/list-catalogue";
import { moveActivity } from "@/lib/desk/activities/move-activity";
import { dropWindow } from "@/lib/desk/booking-windows/drop-window";
import { saveWindow } from "@/lib/desk/booking-windows/save-window";
import { windowInput } from "@/lib/desk/booking-windows/schemas";
import { requirePaper } from "@/lib/desk/settings/require-paper";
import { makePaper } from "@/tests/factories/papers";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { addTo, openCatalogue, type Scene, save, sentOf, trailOf } from "./scene";

describe("the activities at the desk", () => {
  let database: TestDatabase;
  let scene: Scene;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await openCatalogue(database);
  });

  const file = (id: string) => scene.atDesk((ctx) => getActivity(ctx, id));
  const names = async () =>
    (await scene.atDesk(listCatalogue)).groups.map(({ site, activities }) => [
      site,
      ...activities.map(({ name }) => name),
    ]);

  it("are made at several sites at once, and told in words", async () => {
    const ids = await addTo(scene, [scene.ferry, scene.pasteur], {
      "weekdays[]": ["1", "3"],
      "capacities[]": ["", "", "40", "", "", "", ""],
      minAge: "6",
    });
    expect(ids).toHaveLength(2);
    expect(await names()).toEqual([
      ["Jules-Ferry", "Cantine"],
      ["Pasteur", "Cantine"],
    ]);
    const { row, fields } = await file(ids[0] ?? "");
    expect(row).toMatchObject({
      days: "lun., mer. en période scolaire",
      places: "24 places · mercredi\u00a0: 40",
      audience: "À partir de 6 ans",
      regulation: "Règlement",
      opened: "",
      enrolled: 0,
      toCheck: false,
    });
    expect(fields).toMatchObject({ capacities: ["", "", "40", "", "", "", ""], minAge: "6", color: "pine" });
  });

  it("refuse a name taken at the site, an unknown site, regulation or paper, and leave nothing behind", async () => {
    await addTo(scene, [scene.ferry]);
    const unknown = uuidv7();
    await expect(addTo(scene, [scene.pasteur, scene.ferry], { name: "CANTINE" })).rejects.toMatchObject({
      code: "activity-name-taken",
      params: { name: "CANTINE", site: "Jules-Ferry" },
    });
    await expect(addTo(scene, [unknown])).rejects.toMatchObject({ code: "site-not-found" });
    await expect(addTo(scene, [scene.pasteur], { regulationId: unknown })).rejects.toMatchObject({
      code: "activity-regulation-unknown",
    });
    await expect(addTo(scene, [scene.pasteur], { "papers[]": [unknown] })).rejects.toMatchObject({
      code: "paper-not-found",
    });
    expect(await names()).toEqual([["Jules-Ferry", "Cantine"]]);
  });

  it("change with before and after, and not at all when nothing is different", async () => {
    const [id = ""] = await addTo(scene, [scene.ferry]);
    await save(scene, id, { capacity: "30", color: "" });
    await save(scene, id, { version: 2, capacity: "30", color: "" });
    const [, ...changed] = await trailOf(database, scene, id);
    expect(changed).toEqual([
      {
        action: "activity-changed",
        changes: [
          { field: "Couleur", before: "Sapin", after: null },
          { field: "Places par jour", before: "24", after: "30" },
        ],
      },
    ]);
    expect(await file(id)).toMatchObject({ version: 2, fields: { capacity: "30", color: "" } });
  });

  it("tell the later of two agents who changed what, and write over it only when that was read", async () => {
    const [id = ""] = await addTo(scene, [scene.ferry]);
    await save(scene, id, { capacity: "30" });
    await expect(save(scene, id, { name: "Restaurant" })).rejects.toMatchObject({
      code: "thing-changed",
      params: { name: "Agathe Mairie", fields: "Places par jour" },
    });
    expect((await file(id)).fields.name).toBe("Cantine");
    await save(scene, id, { name: "Restaurant", over: "1" });
    expect((await file(id)).fields).toMatchObject({ name: "Restaurant", capacity: "24" });
  });

  it("need papers until a day, and no longer those that are not ticked", async () => {
    const [insurance, vaccines] = [
      await makePaper(database, scene.commune, { label: "Assurance" }),
      await makePaper(database, scene.commune, { label: "Vaccins" }),
    ];
    const lines = { "paperIds[]": [insurance, vaccines], "dues[]": ["2024-09-30", ""] };
    const [id = ""] = await addTo(scene, [scene.ferry], { ...lines, "papers[]": [insurance] });
    const needed = async () =>
      (await file(id)).fields.papers.map(({ label, needed, dueOn }) => [label, needed, dueOn]);
    expect(await needed()).toEqual([
      ["Assurance", true, "2024-09-30"],
      ["Vaccins", false, ""],
    ]);
    await save(scene, id, { ...lines, "papers[]": [vaccines] });
    expect(await needed()).toEqual([
      ["Assurance", false, ""],
      ["Vaccins", true, ""],
    ]);
    expect((await trailOf(database, scene, id)).at(-1)?.changes).toEqual([
      { field: "Justificatifs", before: "Assurance (avant le 30 septembre 2024 inclus)", after: "Vaccins" },
    ]);
  });

  it("keep a paper that was asked for since the form was opened", async () => {
    const insurance = await makePaper(database, scene.commune, { label: "Assurance" });
    const shown = { "paperIds[]": [insurance], "dues[]": [""] };
    const [id = ""] = await addTo(scene, [scene.ferry], { ...shown, "papers[]": [insurance] });
    const vaccines = await makePaper(database, scene.commune, { label: "Vaccins" });
    await scene.atDesk((ctx) => requirePaper(ctx, { id: vaccines, activityId: id, dueOn: null }));
    await save(scene, id, { ...shown, "papers[]": [] });
    expect((await file(id)).fields.papers.map(({ label, needed }) => [label, needed])).toEqual([
      ["Assurance", false],
      ["Vaccins", true],
    ]);
  });

  it("are put in order among those of their site, and copied with all that they are", async () => {
    for (const name of ["Garderie", "Étude"]) await addTo(scene, [scene.ferry], { name });
    const [id = ""] = await addTo(scene, [scene.ferry], { minAge: "3", conditions: "À jeun." });
    await addTo(scene, [scene.pasteur], { name: "Garderie" });
    for (const to of ["up", "up", "up"] as const) await scene.atDesk((ctx) => moveActivity(ctx, { id, to }));
    expect(await names()).toEqual([
      ["Jules-Ferry", "Cantine", "Garderie", "Étude"],
      ["Pasteur", "Garderie"],
    ]);
    const [copy = ""] = await scene.atDesk((ctx) => copyActivity(ctx, { id, sites: [scene.pasteur] }));
    expect(await file(copy)).toMatchObject({
      site: "Pasteur",
      version: 1,
      fields: { ...(await file(id)).fields },
    });
    await expect(
      scene.atDesk((ctx) => copyActivity(ctx, { id, sites: [scene.pasteur] })),
    ).rejects.toMatchObject({ code: "activity-name-taken" });
  });

  it("stand to each other as was said, from either side, and no longer once that is taken back", async () => {
    const [meal = ""] = await addTo(scene, [scene.ferry], { name: "Repas" });
    const [morning = ""] = await addTo(scene, [scene.ferry], { name: "Matin" });
    await scene.atDesk((ctx) => addRelation(ctx, { id: morning, kind: "required-by", otherId: meal }));
    expect((await file(meal)).relations).toEqual([
      { otherId: morning, other: "Matin · Jules-Ferry", kind: "requires" },
    ]);
    expect((await file(morning)).relations[0]?.kind).toBe("required-by");
    expect((await file(meal)).others).toEqual([]);
    const contrary = { id: meal, kind: "required-by", otherId: morning } as const;
    await expect(scene.atDesk((ctx) => addRelation(ctx, contrary))).rejects.toMatchObject({
      code: "relation-circular",
    });
    await scene.atDesk((ctx) => dropRelation(ctx, { id: meal, otherId: morning }));
    await scene.atDesk((ctx) => dropRelation(ctx, { id: meal, otherId: morning }));
    expect((await file(meal)).relations).toEqual([]);
    expect(
      (await trailOf(database, scene, meal)).filter(({ action }) => action === "activity-changed"),
    ).toHaveLength(1);
  });

  it("open their bookings by the commune's clock, one window a day", async () => {
    const [id = ""] = await addTo(scene, [scene.ferry]);
    const of = (change: Record<string, string> = {}) =>
      windowInput.parse({
        id,
        windowId: "",
        startsOn: "2024-07-08",
        endsOn: "2024-08-02",
        opensOn: "2024-06-03",
        opensTime: "08:30",
        closesOn: "",
        closesTime: "",
        ...change,
      });
    const keep = (change?: Record<string, string>) => scene.atDesk((ctx) => saveWindow(ctx, of(change)));
    await keep();
    const [window] = (await file(id)).windows;
    expect(window?.state).toBe("ouvre le lundi 3 juin à 8\u00a0h\u00a030");
    expect(window?.fields).toMatchObject({ opensOn: "2024-06-03", opensTime: "08:30", closesOn: "" });
    expect((await file(id)).row.windows).toBe("ouvrent le lundi 3 juin à 8\u00a0h\u00a030");
    const [stored] = await database.owner.sql<{ at: string }[]>`
      select opens_at::text as at from booking_window where activity_id = ${id}`;
    expect(Temporal.Instant.from(stored?.at ?? "").toString()).toBe("2024-06-03T06:30:00Z");
    await expect(keep({ startsOn: "2024-08-02", endsOn: "2024-08-05" })).rejects.toMatchObject({
      code: "window-overlaps",
      params: { span: "du 8 juillet 2024 au 2 août 2024" },
    });
    await keep({ windowId: window?.id ?? "", opensOn: "2024-05-20" });
    expect((await file(id)).row.windows).toBe("ouvertes");
    await scene.atDesk((ctx) => dropWindow(ctx, { id, windowId: window?.id ?? "" }));
    expect((await file(id)).windows).toEqual([]);
  });

  it("are looked at by who may not change them, and by nobody who may not look", async () => {
    const [id = ""] = await addTo(scene, [scene.ferry]);
    const cashier = await makeStaff(database, scene.commune, "regisseur");
    expect(await scene.atDesk((ctx) => getActivity(ctx, id), cashier)).toMatchObject({ mayChange: false });
    await expect(save(scene, id, sentOf(scene.regulationId), cashier)).rejects.toMatchObject({
      code: "forbidden",
    });
    const field = await makeStaff(database, scene.commune, "animateur");
    await expect(scene.atDesk(listCatalogue, field)).rejects.toMatchObject({ code: "forbidden" });
  });
});
