import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getEnrolments } from "@/lib/enrolments/get-enrolments";
import { getAskList } from "@/lib/enrolments/requests/get-ask-list";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { withdrawRequest } from "@/lib/enrolments/requests/withdraw-request";
import { writeMessage } from "@/lib/enrolments/requests/write-message";
import { getEnrolmentForm } from "@/lib/reservations/regulation/get-enrolment-form";
import { makeActivityAt } from "@/tests/factories/activity";
import { moveIn } from "@/tests/factories/child";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { enrol } from "@/tests/factories/enrolment";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makePaper } from "@/tests/factories/papers";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { askFor, type Scene, setScene, TODAY } from "./scene";

describe("asking for an enrolment", () => {
  let database: TestDatabase;
  let scene: Scene;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await setScene(database);
  });

  const offered = async (family = scene.family, now = WEDNESDAY_AFTERNOON) =>
    (await familyContext(database, family, (ctx) => getAskList(ctx, family.childId), now))?.activities.map(
      ({ name }) => name,
    );
  const requests = (family: Family = scene.family) =>
    familyContext(database, family, async (ctx) => (await getEnrolments(ctx)).children[0]?.requests);
  const open = (id: string, family: Family = scene.family) =>
    familyContext(database, family, (ctx) => getRequest(ctx, id));

  it("proposes what the school and the centres have for the child and it has not", async () => {
    const { commune, canteen } = scene;
    const elsewhere = await makeActivityAt(database, commune, canteen.schoolId, { name: "Ailleurs", on: [] });
    await makeFamily(database, commune, [elsewhere]);
    const centre = await makeActivityAt(database, commune, canteen.schoolId, {
      name: "Centre de loisirs",
      on: [],
    });
    const later = await makeActivityAt(database, commune, canteen.schoolId, {
      name: "Réservé aux grands",
      on: [],
    });
    await database.owner.sql`
      with other as (insert into site (commune_id, id, name, kind) values
        (${commune.id}, gen_random_uuid(), 'Autre école', 'school') returning id)
      update activity set site_id = (select id from other) where commune_id = ${commune.id} and id = ${elsewhere.id}`;
    await database.owner.sql`
      with centre as (insert into site (commune_id, id, name, kind) values
        (${commune.id}, gen_random_uuid(), 'Les Tilleuls', 'centre') returning id)
      update activity set site_id = (select id from centre) where commune_id = ${commune.id} and id = ${centre.id}`;
    await database.owner
      .sql`update activity set min_age = 12 where commune_id = ${commune.id} and id = ${later.id}`;
    expect(await offered()).toEqual(["Centre de loisirs", "Études surveillées"]);
    await askFor(database, scene.family, scene.study);
    expect(await offered()).toEqual(["Centre de loisirs"]);
  });

  it("proposes what the child comes of age for by the last day that can be asked for, from that birthday on", async () => {
    const { commune, family, study } = scene;
    const limit = (column: "min_age" | "max_age", age: number) =>
      database.owner
        .sql`update activity set ${database.owner.sql(column)} = ${age} where commune_id = ${commune.id} and id = ${study.id}`;
    // Nine today, ten on 12 March 2025.
    await limit("min_age", 11);
    expect(await offered()).toEqual([]);
    await limit("min_age", 10);
    expect(await offered()).toEqual(["Études surveillées"]);
    await expect(askFor(database, family, study, { startsOn: "2025-03-11" })).rejects.toThrow(
      expect.objectContaining({ code: "enrolment-not-askable" }),
    );
    expect(await askFor(database, family, study, { startsOn: "2025-03-12" })).toBeTruthy();
  });

  it("proposes again what ends soon, from the day after", async () => {
    await enrol(database, scene.commune, scene.family.childId, scene.study.id);
    const end = (on: string) =>
      database.owner
        .sql`update enrolment set ends_on = ${on} where commune_id = ${scene.commune.id} and activity_id = ${scene.study.id}`;
    await end("2024-07-21");
    expect(await offered()).toEqual([]);
    await end("2024-07-20");
    expect(await offered()).toEqual(["Études surveillées"]);
    await expect(askFor(database, scene.family, scene.study, { startsOn: "2024-07-20" })).rejects.toThrow(
      expect.objectContaining({ code: "period-out-of-bounds" }),
    );
    expect(await askFor(database, scene.family, scene.study, { startsOn: "2024-07-21" })).toBeTruthy();
  });

  it("says the conditions before it is sent: days, deadlines, papers", async () => {
    const { family, study, commune } = scene;
    await makePaper(database, commune, { label: "Attestation", of: study, dueOn: "2024-06-12" });
    const form = await familyContext(database, family, (ctx) =>
      getEnrolmentForm(ctx, { childId: family.childId, activityId: study.id }),
    );
    expect(form.activity).toBe("Études surveillées");
    expect(form.days).toBe("Lundi, mardi, mercredi, jeudi, vendredi, en période scolaire");
    expect(form.papers).toEqual(["Attestation, à fournir jusqu’au 12 juin 2024"]);
    expect(form.rules.length).toBeGreaterThan(0);
    expect([form.earliest, form.latest]).toEqual([TODAY, "2025-08-31"]);
  });

  it("keeps the request with its message; asked twice, it is one", async () => {
    const both = await Promise.all([
      askFor(database, scene.family, scene.study, { message: "Dès lundi" }),
      askFor(database, scene.family, scene.study, { message: "Dès lundi" }),
    ]);
    expect(new Set(both).size).toBe(1);
    expect(await requests()).toMatchObject([{ id: both[0], activity: "Études surveillées", state: "open" }]);
    expect((await open(both[0])).thread.map(({ body, ours }) => [body, ours])).toEqual([["Dès lundi", true]]);
  });

  it.each([
    ["yesterday", "2024-05-21"],
    ["after the next school year", "2025-09-01"],
  ])("refuses a first day that is %s", async (_, startsOn) => {
    await expect(askFor(database, scene.family, scene.study, { startsOn })).rejects.toThrow(
      expect.objectContaining({ code: "period-out-of-bounds" }),
    );
  });

  it("refuses what a form of yesterday still offers", async () => {
    const { commune, family, study, canteen } = scene;
    const refused = expect.objectContaining({ code: "enrolment-not-askable" });
    await expect(askFor(database, family, canteen)).rejects.toThrow(refused);
    await database.owner
      .sql`update activity set max_age = 5 where commune_id = ${commune.id} and id = ${study.id}`;
    await expect(askFor(database, family, study)).rejects.toThrow(refused);
    const stranger = await setScene(database);
    await expect(askFor(database, family, stranger.study)).rejects.toThrow(refused);
    expect(await requests()).toEqual([]);
  });

  it("refuses a child that is not the household's", async () => {
    const other = await makeFamily(database, scene.commune, [scene.canteen], "Zoé");
    const forged = { ...scene.family, childId: other.childId };
    await expect(askFor(database, forged, scene.study)).rejects.toThrow(
      expect.objectContaining({ code: "child-not-found" }),
    );
  });

  it("tells the child's other household only that it is asked for", async () => {
    const home = await makeHousehold(database, scene.commune);
    await moveIn(database, scene.commune, home.householdId, scene.family.childId);
    const other: Family = { ...home, childId: scene.family.childId };
    const id = await askFor(database, scene.family, scene.study, { message: "Un secret" });
    await expect(askFor(database, other, scene.study)).rejects.toThrow(
      expect.objectContaining({ code: "enrolment-requested" }),
    );
    expect(await requests(other)).toEqual([]);
    await expect(open(id, other)).rejects.toThrow(expect.objectContaining({ code: "not-found" }));
    const write = familyContext(database, other, (ctx) => writeMessage(ctx, { requestId: id, body: "?" }));
    await expect(write).rejects.toThrow(expect.objectContaining({ code: "not-found" }));
    const withdraw = familyContext(database, other, (ctx) => withdrawRequest(ctx, { requestId: id }));
    await expect(withdraw).rejects.toThrow(expect.objectContaining({ code: "not-found" }));
  });

  it("keeps what is written in its order, and the same text twice in a row once", async () => {
    const id = await askFor(database, scene.family, scene.study);
    const write = (body: string) =>
      familyContext(database, scene.family, (ctx) => writeMessage(ctx, { requestId: id, body }));
    for (const body of ["Bonjour", "Bonjour", "Merci", "Bonjour"]) await write(body);
    expect((await open(id)).thread.map(({ body }) => body)).toEqual(["Bonjour", "Merci", "Bonjour"]);
    for (let n = 3; n < 20; n += 1) await write(`Message ${n}`);
    await expect(write("Un de trop")).rejects.toThrow(expect.objectContaining({ code: "too-many-messages" }));
  });

  it("is taken back once, and can then be asked for anew", async () => {
    const id = await askFor(database, scene.family, scene.study);
    const withdraw = () =>
      familyContext(database, scene.family, (ctx) => withdrawRequest(ctx, { requestId: id }));
    await withdraw();
    const closed = expect.objectContaining({ code: "request-closed" });
    await expect(withdraw()).rejects.toThrow(closed);
    const write = familyContext(database, scene.family, (ctx) =>
      writeMessage(ctx, { requestId: id, body: "Finalement" }),
    );
    await expect(write).rejects.toThrow(closed);
    expect((await open(id)).state).toBe("withdrawn");
    const again = await askFor(database, scene.family, scene.study);
    expect(again).not.toBe(id);
  });
});
