import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { getDeskRequest } from "@/lib/enrolments/requests/get-desk-request";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
import { withdrawRequest } from "@/lib/enrolments/requests/withdraw-request";
import { ask } from "@/tests/factories/basket";
import { familyContext, staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { readOutbox } from "@/tests/mail/post";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { askFor, MONDAY, type Scene, setScene, TODAY } from "./scene";

const UNTIL = "2024-08-31";

describe("deciding on a request", () => {
  let database: TestDatabase;
  let scene: Scene;
  let requestId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await setScene(database);
    requestId = await askFor(database, scene.family, scene.study);
  });

  const desk = <T>(work: Parameters<typeof staffContext<T>>[3], agent = scene.agent) =>
    staffContext(database, scene.commune, agent, work);
  const accept = (rest: { startsOn?: string; endsOn?: string; word?: string; seen?: string } = {}) =>
    desk((ctx) =>
      acceptRequest(ctx, { requestId, seen: "", startsOn: TODAY, endsOn: UNTIL, word: "", ...rest }),
    );
  const refuse = (agent = scene.agent) =>
    desk((ctx) => refuseRequest(ctx, { requestId, seen: "", word: "Complet cette année." }), agent);
  const seenByFamily = () => familyContext(database, scene.family, (ctx) => getRequest(ctx, requestId));
  const enrolments = () => database.owner.sql<{ from: string; until: string }[]>`
    select starts_on::text as from, ends_on::text as until from enrolment
    where commune_id = ${scene.commune.id} and activity_id = ${scene.study.id}`;

  it("gives an enrolment with which the child can book at once", async () => {
    const before = await ask(database, scene.family, "book", scene.study, [MONDAY]).catch((error) => error);
    expect(before).toMatchObject({ code: "activity-not-found" });
    await accept({ word: "Bienvenue !" });
    expect(await enrolments()).toEqual([{ from: TODAY, until: UNTIL }]);
    const { basket } = await ask(database, scene.family, "book", scene.study, [MONDAY]);
    expect(basket.count).toBe(1);
    expect(await seenByFamily()).toMatchObject({
      state: "accepted",
      live: false,
      detail: expect.stringContaining("du 22 mai 2024 au 31 août 2024"),
      thread: [{ by: "La mairie", ours: false, body: "Bienvenue !" }],
    });
  });

  it("tells the guardians of the household by one e-mail each, and leaves a line of the trail", async () => {
    await accept({ word: "Bienvenue !" });
    const mails = (await readOutbox(database, scene.commune)).filter(
      ({ kind }) => kind === "enrolment-answered",
    );
    expect(mails.map(({ recipient, payload }) => [recipient, payload])).toEqual([
      [scene.family.guardian.email, expect.objectContaining({ requestId, answer: "accepted" })],
    ]);
    const trail = await database.owner.sql<{ action: string }[]>`
      select action from audit_entry where commune_id = ${scene.commune.id} and subject_id = ${requestId} order by at`;
    expect(trail.map(({ action }) => action)).toEqual(["enrolment-asked", "enrolment-answered"]);
  });

  it("refuses with a word; nothing is given, and the family may ask again", async () => {
    await refuse();
    expect(await enrolments()).toEqual([]);
    expect(await seenByFamily()).toMatchObject({
      state: "refused",
      thread: [{ body: "Complet cette année." }],
    });
    expect(await askFor(database, scene.family, scene.study)).not.toBe(requestId);
  });

  it("is decided once: the second agent is told who was first", async () => {
    const other = await makeStaff(database, scene.commune, "gestionnaire");
    await refuse(other);
    const late = await accept().catch((error) => error);
    expect(late).toMatchObject({ code: "request-decided", params: { name: "Agathe Mairie" } });
    expect(late.params.stamp).toBe("22/05/2024 à 16h29");
    expect(await enrolments()).toEqual([]);
  });

  it("is not decided any more once the family has taken it back", async () => {
    await familyContext(database, scene.family, (ctx) => withdrawRequest(ctx, { requestId }));
    await expect(accept()).rejects.toThrow(expect.objectContaining({ code: "request-withdrawn" }));
  });

  it.each([
    ["before this school year", "2023-08-31", UNTIL],
    ["after the next", TODAY, "2025-09-01"],
  ])("takes no span that reaches %s", async (_, startsOn, endsOn) => {
    await expect(accept({ startsOn, endsOn })).rejects.toThrow(
      expect.objectContaining({ code: "period-out-of-bounds" }),
    );
  });

  it.each([
    ["touches its last day", "2024-06-30", "2024-07-10", true],
    ["begins the day after", "2024-07-01", "2024-07-10", false],
    ["lies around it", "2024-06-01", "2024-07-31", true],
  ])("an enrolment of June stands in the way of one that %s", async (_, startsOn, endsOn, overlaps) => {
    await database.owner.sql`
      insert into enrolment (commune_id, id, child_id, activity_id, starts_on, ends_on)
      values (${scene.commune.id}, gen_random_uuid(), ${scene.family.childId}, ${scene.study.id}, '2024-06-10', '2024-06-30')`;
    const outcome = await accept({ startsOn, endsOn }).catch((error) => error.code);
    expect(outcome).toBe(overlaps ? "enrolment-overlaps" : undefined);
  });

  it("waits in the inbox until it is decided", async () => {
    const waiting = async () => (await desk(countWaiting)).inscriptions;
    expect(await waiting()).toBe(1);
    await accept();
    expect(await waiting()).toBe(0);
  });

  it("shows the agent what to answer with: from the day asked for to the end of its school year", async () => {
    const page = await desk((ctx) => getDeskRequest(ctx, requestId));
    expect(page.proposed).toEqual({ startsOn: TODAY, endsOn: UNTIL });
    await accept();
    expect(await desk((ctx) => getDeskRequest(ctx, requestId))).toMatchObject({
      live: false,
      decided: "Acceptée, par Agathe Mairie le 22/05/2024 à 16h29.",
    });
  });
});
