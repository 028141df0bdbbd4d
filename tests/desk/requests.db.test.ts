import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { systemContext } from "@/lib/context";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { listRequests } from "@/lib/desk/requests/list-requests";
import { sayAge, sayDue } from "@/lib/desk/requests/say-time";
import type { RequestsSearch } from "@/lib/desk/requests/schemas";
import { indexUnknownHouseholds } from "@/lib/households/search/index-unknown-households";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { askChanges } from "@/tests/factories/change";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const NAME = { field: "lastName", before: "DUPONT", after: "DURAND" };
const daysAgo = (days: number) => WEDNESDAY_AFTERNOON.subtract({ hours: 24 * days });

describe("the desk's inbox", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let agent: StaffActor;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    agent = await makeStaff(database, commune, "gestionnaire");
    canteen = await makeActivity(database, commune, { name: "Cantine", on: [] });
    family = await makeFamily(database, commune, [canteen]);
  });

  const list = (search: RequestsSearch = {}, as = agent, of = commune) =>
    staffContext(database, of, as, (ctx) => listRequests(ctx, search));
  const kinds = async (search: RequestsSearch = {}) => (await list(search)).entries.map(({ kind }) => kind);
  /** What the two ends of a request of each kind write in the table: those rooms have tests of their own. */
  const sql = () => database.owner.sql;
  const ids = () => ({
    commune: commune.id,
    household: family.householdId,
    guardian: family.guardian.guardianId,
    child: family.childId,
  });
  async function stageEnrolment(): Promise<void> {
    const { commune, household, guardian, child } = ids();
    await sql()`insert into enrolment_request
      (commune_id, id, household_id, guardian_id, child_id, activity_id, starts_on, state, sent_at)
      values (${commune}, ${uuidv7()}, ${household}, ${guardian}, ${child}, ${canteen.id}, '2024-06-01', 'open',
        ${daysAgo(3).toString()})`;
  }
  async function stagePaper(): Promise<void> {
    const { commune, household, guardian, child } = ids();
    const [paper, file] = [uuidv7(), uuidv7()];
    await sql()`insert into paper_kind (commune_id, id, label, hint, yearly, position)
      values (${commune}, ${paper}, 'Attestation', '', true, 1)`;
    await sql()`insert into stored_file
      (commune_id, id, storage_key, name, media_type, size, created_at, sent_by_guardian)
      values (${commune}, ${file}, ${file}, 'a.pdf', 'application/pdf', 1, now(), ${guardian})`;
    await sql()`insert into child_paper
      (commune_id, id, child_id, household_id, paper_kind_id, file_id, state, sent_by, sent_at)
      values (${commune}, ${uuidv7()}, ${child}, ${household}, ${paper}, ${file}, 'sent', ${guardian},
        ${daysAgo(2).toString()})`;
  }
  async function stageEveryKind(): Promise<void> {
    const { commune, household, guardian, child } = ids();
    await sql()`insert into town_hall_message (commune_id, id, household_id, guardian_id, child_id, body, sent_at)
      values (${commune}, ${uuidv7()}, ${household}, ${guardian}, ${child}, 'Bonjour', ${daysAgo(5).toString()})`;
    await askChanges(database, family, [NAME, { ...NAME, field: "firstName" }], daysAgo(4));
    await stageEnrolment();
    await stagePaper();
    await sql()`insert into data_request (commune_id, id, household_id, guardian_id, kind, body, sent_at)
      values (${commune}, ${uuidv7()}, ${household}, ${guardian}, 'erasure', 'Effacez', ${daysAgo(1).toString()})`;
  }

  it("holds every kind in one list, the oldest first, with its age and the way to answer", async () => {
    await stageEveryKind();
    const { entries, open } = await list();
    expect(open).toEqual({
      messages: 1,
      changements: 1,
      inscriptions: 1,
      justificatifs: 1,
      donnees: 1,
      all: 5,
    });
    expect(entries.map((one) => [one.kind, one.age, one.family])).toEqual([
      ["messages", "il y a 5 jours", "DUPONT"],
      ["changements", "il y a 4 jours", "DUPONT"],
      ["inscriptions", "il y a 3 jours", "DUPONT"],
      ["justificatifs", "il y a 2 jours", "DUPONT"],
      ["donnees", "hier", "DUPONT"],
    ]);
    const told = entries.flatMap((one) => (one.kind === "messages" ? [] : one));
    expect(told.map(({ title, lines, stateText }) => [title, lines.length, stateText])).toEqual([
      ["Dossier de François DUPONT", 2, null],
      ["Cantine pour Paul DUPONT", 0, null],
      ["Attestation pour Paul DUPONT", 0, null],
      ["Effacement de données", 0, null],
    ]);
    expect(told[0]?.lines[0]?.replaceAll("\u00a0", " ")).toBe("Nom : DUPONT → DURAND");
    expect(told.at(-1)?.due).toEqual({ text: "À répondre jusqu’au 21/06/2024", late: false });
    expect(told.map(({ href }) => href.replace(/[0-9a-f-]{36}$/, ""))).toEqual([
      "/gestion/demandes/changements/",
      "/gestion/demandes/inscriptions/",
      "/gestion/demandes/pieces/",
      "/gestion/demandes/donnees/",
    ]);
  });

  it("is filtered by kind, by state and by family", async () => {
    await stageEveryKind();
    await systemContext(commune, indexUnknownHouseholds, { on: database.app, now: WEDNESDAY_AFTERNOON });
    expect(await kinds({ type: "inscriptions" })).toEqual(["inscriptions"]);
    expect(await kinds({ etat: "traitees" })).toEqual([]);
    expect(await kinds({ q: "dupo" })).toHaveLength(5);
    expect(await kinds({ q: "martin" })).toEqual([]);
    expect(await kinds({ q: "%" })).toEqual([]);
    expect(await kinds({ q: "paul", type: "donnees" })).toEqual(["donnees"]);
  });

  it("moves what is answered, the latest first, and says by whom", async () => {
    await stageEveryKind();
    const { submissionId, changeIds } = await askChanges(
      database,
      family,
      [{ field: "employer", before: null, after: "Mairie" }],
      daysAgo(6),
    );
    await staffContext(database, commune, agent, (ctx) =>
      decideChanges(ctx, {
        submissionId,
        decisions: [{ changeId: changeIds[0] ?? "", accept: true, word: "" }],
      }),
    );
    const { commune: communeId } = ids();
    await sql()`update data_request set answer = 'Fait', answered_by = ${agent.staffId},
      answered_at = ${daysAgo(1).toString()} where commune_id = ${communeId}`;
    await sql()`update enrolment_request set state = 'paper-asked', decided_by = ${agent.staffId},
      decided_at = ${daysAgo(2).toString()} where commune_id = ${communeId}`;
    const done = (await list({ etat: "traitees" })).entries.flatMap((one) =>
      one.kind === "messages" ? [] : [[one.kind, one.stateText, one.due]],
    );
    expect(done).toEqual([
      ["changements", "1 champ accepté", null],
      ["donnees", "Répondu par Agathe Mairie le 21/05/2024 à 16h29", null],
      ["inscriptions", "Pièce demandée par Agathe Mairie le 20/05/2024 à 16h29", null],
    ]);
    expect((await list()).open.all).toBe(3);

    // What the family took back afterwards is nobody else's doing.
    await sql()`update enrolment_request set state = 'withdrawn' where commune_id = ${communeId}`;
    const [withdrawn] = (await list({ etat: "traitees", type: "inscriptions" })).entries;
    expect(withdrawn).toMatchObject({ stateText: "Retirée" });
  });

  it("shows of a press what the commune is asked, and not the address that waits for its proof", async () => {
    const { submissionId, changeIds } = await askChanges(database, family, [
      NAME,
      { field: "email", before: null, after: "autre@exemple.fr" },
    ]);
    await sql()`update record_change set awaits = 'proof' where id = ${changeIds[1] ?? ""}`;
    const [waiting] = (await list()).entries;
    expect(waiting).toMatchObject({ stateText: null, lines: [expect.stringMatching(/^Nom/)] });
    await staffContext(database, commune, agent, (ctx) =>
      decideChanges(ctx, {
        submissionId,
        decisions: [{ changeId: changeIds[0] ?? "", accept: true, word: "" }],
      }),
    );
    const [done] = (await list({ etat: "traitees" })).entries;
    expect(done).toMatchObject({ stateText: "1 champ accepté", lines: [expect.stringMatching(/^Nom/)] });
  });

  it("keeps a press that is half answered among those that wait, and not among the others", async () => {
    const { submissionId, changeIds } = await askChanges(database, family, [
      NAME,
      { field: "employer", before: null, after: "Mairie" },
    ]);
    const answer = (changeId = "") =>
      staffContext(database, commune, agent, (ctx) =>
        decideChanges(ctx, { submissionId, decisions: [{ changeId, accept: true, word: "" }] }),
      );
    await answer(changeIds[0]);
    expect([await kinds(), await kinds({ etat: "traitees" })]).toEqual([["changements"], []]);
    await answer(changeIds[1]);
    expect([await kinds(), await kinds({ etat: "traitees" })]).toEqual([[], ["changements"]]);
  });

  it("counts a press once, and neither what waits for a proof nor a paper that its request needs", async () => {
    await askChanges(database, family, [NAME, { ...NAME, field: "firstName" }]);
    await askChanges(database, family, [
      { field: "email", before: null, after: "a@exemple.fr", awaits: "proof" },
    ]);
    expect(await staffContext(database, commune, agent, countWaiting)).toMatchObject({ all: 1 });
    await stagePaper();
    await stageEnrolment();
    expect(await kinds({ type: "justificatifs" })).toEqual(["justificatifs"]);
    await sql()`insert into activity_paper (commune_id, activity_id, paper_kind_id)
      select ${commune.id}, ${canteen.id}, id from paper_kind where commune_id = ${commune.id}`;
    expect(await kinds({ type: "justificatifs" })).toEqual([]);
  });

  it.each(["regisseur", "animateur"] as const)("is closed to the %s", async (role) => {
    const other = await makeStaff(database, commune, role);
    await expect(list({}, other)).rejects.toMatchObject({ code: "forbidden" });
    await expect(staffContext(database, commune, other, countWaiting)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is empty for an agent of another commune", async () => {
    await stageEveryKind();
    const far = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    const stranger = await makeStaff(database, far);
    expect(await list({}, stranger, far)).toMatchObject({ entries: [], open: { all: 0 } });
  });
});

describe("when a request came, and until when it is answered", () => {
  const at = (text: string) => Temporal.Instant.from(text);

  it.each([
    ["2024-05-22T06:00:00Z", "2024-05-22T20:00:00Z", "Europe/Paris", "aujourd’hui"],
    ["2024-05-22T21:59:00Z", "2024-05-22T22:00:00Z", "Europe/Paris", "hier"],
    ["2024-05-22T21:59:00Z", "2024-05-22T22:00:00Z", "America/Martinique", "aujourd’hui"],
    ["2024-03-30T12:00:00Z", "2024-04-01T10:00:00Z", "Europe/Paris", "il y a 2 jours"],
    ["2024-05-23T06:00:00Z", "2024-05-22T20:00:00Z", "Europe/Paris", "aujourd’hui"],
  ])("%s is, at %s in %s, %s", (sent, now, zone, words) => {
    expect(sayAge(at(sent), at(now), zone)).toBe(words);
  });

  it.each([
    ["2024-01-31T12:00:00Z", "2024-02-29T22:59:00Z", "À répondre jusqu’au 29/02/2024", false],
    ["2024-01-31T12:00:00Z", "2024-02-29T23:00:00Z", "Délai d’un mois dépassé le 29/02/2024", true],
  ])("data asked for on %s, at %s: %s", (sent, now, text, late) => {
    expect(sayDue(at(sent), at(now), "Europe/Paris")).toEqual({ text, late });
  });
});
