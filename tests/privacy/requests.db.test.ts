import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { listRequests } from "@/lib/desk/requests/list-requests";
import { answerData } from "@/lib/privacy/answer-data";
import { askData } from "@/lib/privacy/ask-data";
import { composeDataAnswered } from "@/lib/privacy/compose-data-answered";
import { getDataRequest } from "@/lib/privacy/get-data-request";
import { listOwnDataRequests } from "@/lib/privacy/list-own-data-requests";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { inSystem, readOutbox } from "@/tests/mail/post";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("requests about data", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  let family: Omit<Family, "childId">;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    agent = await makeStaff(database, commune);
    family = await makeHousehold(database, commune);
  });

  const ask = (body: string, kind: "correction" | "erasure" = "correction", now = WEDNESDAY_AFTERNOON) =>
    familyContext(database, family, (ctx) => askData(ctx, { kind, body }), now);
  const own = (of = family) => familyContext(database, of, listOwnDataRequests);
  const list = (open: boolean, as = agent) =>
    staffContext(database, commune, as, async (ctx) => {
      const { entries } = await listRequests(ctx, { type: "donnees", ...(open ? {} : { etat: "traitees" }) });
      return entries.flatMap((entry) => (entry.kind === "donnees" ? [entry] : []));
    });
  const count = (as = agent) =>
    staffContext(database, commune, as, async (ctx) => (await countWaiting(ctx)).donnees);
  const answer = (id: string, words: string, as = agent) =>
    staffContext(database, commune, as, (ctx) => answerData(ctx, { id, answer: words }));
  const open = (id: string, as = agent) =>
    staffContext(database, commune, as, (ctx) => getDataRequest(ctx, id));

  it("wait at the desk, oldest first, with the day by which they are to be answered", async () => {
    const second = await ask("Effacez tout.", "erasure");
    const first = await ask("Mon nom.", "correction", Temporal.Instant.from("2024-05-20T22:30:00Z"));
    expect(await count()).toBe(2);
    expect(await list(true)).toMatchObject([
      {
        id: first,
        sentAt: "21/05/2024 à 00h30",
        title: "Correction de données",
        due: { text: "À répondre jusqu’au 21/06/2024", late: false },
        href: `/gestion/demandes/donnees/${first}`,
      },
      { id: second, title: "Effacement de données" },
    ]);
    expect(await list(false)).toEqual([]);
  });

  it("are answered once: the family reads it, gets it by e-mail, and the trail has it", async () => {
    const id = await ask("Mon nom.");
    await answer(id, "C’est fait.\nBonne journée <b>");
    expect(await count()).toBe(0);
    expect(await list(false)).toMatchObject([
      { id, stateText: "Répondu par Agathe Mairie le 22/05/2024 à 16h29" },
    ]);
    expect(await own()).toMatchObject([{ body: "Mon nom.", answer: "C’est fait.\nBonne journée <b>" }]);
    expect(await open(id)).toMatchObject({ answeredBy: "Répondu par Agathe Mairie le 22/05/2024 à 16h29" });

    const [mail] = await readOutbox(database, commune);
    expect(mail).toMatchObject({ kind: "data-answered", recipient: family.guardian.email });
    const written = await inSystem(database, commune, (ctx) => composeDataAnswered(ctx, { requestId: id }));
    expect(written.subject).toBe("Réponse à votre demande sur vos données");
    expect(written.text).toContain("C’est fait.");
    expect(written.text).toContain("/mon-compte/donnees");
    expect(written.html).toContain("Bonne journée &lt;b&gt;");

    const trail = await database.owner.sql<{ action: string }[]>`
      select action from audit_entry where commune_id = ${commune.id} and subject_id = ${id} order by at`;
    expect(trail.map(({ action }) => action)).toEqual(["data-requested", "data-answered"]);
  });

  it("tell the second agent who has answered, and send nothing twice", async () => {
    const id = await ask("Mon nom.");
    await answer(id, "Oui.");
    const other = await makeStaff(database, commune, "gestionnaire");
    await expect(answer(id, "Non.", other)).rejects.toMatchObject({
      code: "data-request-answered",
      params: { name: "Agathe Mairie", stamp: "22/05/2024 à 16h29" },
    });
    expect(await own()).toMatchObject([{ answer: "Oui." }]);
    expect(await readOutbox(database, commune)).toHaveLength(1);
  });

  it("are one when the same words are pressed twice, and another once they were answered", async () => {
    const id = await ask("Mon nom.");
    expect(await ask("Mon nom.")).toBe(id);
    expect(await ask("Mon nom.", "erasure")).not.toBe(id);
    await answer(id, "Oui.");
    expect(await ask("Mon nom.")).not.toBe(id);
    expect(await count()).toBe(2);
  });

  it("are five at once at the most", async () => {
    const ids = [];
    for (const word of ["a", "b", "c", "d", "e"]) ids.push(await ask(word));
    await expect(ask("f")).rejects.toMatchObject({ code: "too-many-data-requests", params: { limit: "5" } });
    await answer(ids[0] ?? "", "Oui.");
    await ask("f");
    expect(await count()).toBe(5);
  });

  it("are seen by both guardians of the household and by no other family", async () => {
    const id = await ask("Mon nom.");
    const stranger = await makeHousehold(database, commune);
    expect(await own(stranger)).toEqual([]);
    expect((await own()).map((request) => request.id)).toEqual([id]);
  });

  it.each(["regisseur", "animateur"] as const)("are closed to the %s", async (role) => {
    const id = await ask("Mon nom.");
    const other = await makeStaff(database, commune, role);
    const refused = { code: "forbidden" };
    await expect(list(true, other)).rejects.toMatchObject(refused);
    await expect(count(other)).rejects.toMatchObject(refused);
    await expect(open(id, other)).rejects.toMatchObject(refused);
    await expect(answer(id, "Oui.", other)).rejects.toMatchObject(refused);
  });

  it.each(["", "autre", uuidv7()])("are not found by what is no id of theirs: %j", async (id) => {
    await expect(open(id)).rejects.toMatchObject({ code: "not-found" });
  });
});
