import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { getSubmission } from "@/lib/records/decisions/get-submission";
import { listRecentDecisions } from "@/lib/records/decisions/list-recent-decisions";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { type AskedChange, askChanges } from "@/tests/factories/change";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { makeStaff } from "@/tests/factories/staff";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const NAME: AskedChange = { field: "lastName", before: "DUPONT", after: "D'HAËNE" };
const BILLS: AskedChange = { field: "receivesBills", before: "false", after: "true" };

describe("the commune's answers to changes of a file", () => {
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

  type Decision = [changeId: string | undefined, accept: boolean, word?: string];
  const decide = (submissionId: string, decisions: Decision[], as = agent, of = commune) =>
    staffContext(database, of, as, (ctx) =>
      decideChanges(ctx, {
        submissionId,
        decisions: decisions.map(([changeId = "", accept, word = ""]) => ({ changeId, accept, word })),
      }),
    );
  const read = (id: string, as = agent, of = commune) =>
    staffContext(database, of, as, (ctx) => getSubmission(ctx, id));
  const recent = (of: Family, about: "guardian" | "child" = "child") =>
    familyContext(database, of, (ctx) => listRecentDecisions(ctx, about));
  const guardianRow = async () =>
    (
      await database.owner.sql`
        select last_name, receives_bills from guardian where id = ${family.guardian.guardianId}`
    )[0];
  const letters = () =>
    database.owner.sql`select recipient, payload from outbox_message
      where commune_id = ${commune.id} and kind = 'changes-decided' order by recipient`;

  it("write what is accepted, keep what is refused with its word, and tell the household once", async () => {
    const other = await makeGuardian(database, commune, family.householdId, { firstName: "Marie" });
    const { submissionId, changeIds } = await askChanges(database, family, [NAME, BILLS]);
    const outcome = await decide(submissionId, [
      [changeIds[0], true],
      [changeIds[1], false, "Il faut l’accord des deux."],
    ]);
    expect(outcome).toEqual({ decided: 2, told: 2, overtaken: null });
    expect(await guardianRow()).toEqual({ last_name: "D'HAËNE", receives_bills: false });
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient)).toEqual([family.guardian.email, other.email].sort());
    expect(sent[0]?.payload).toEqual({ changeIds });
    const { changes } = await read(submissionId);
    expect(changes.map(({ state, word, decidable }) => [state, word, decidable])).toEqual([
      ["accepted", null, false],
      ["refused", "Il faut l’accord des deux.", false],
    ]);
    expect(changes[0]?.stateText).toBe("Accepté par Agathe Mairie le 22/05/2024 à 16h29");
  });

  it("leave a field without an answer waiting", async () => {
    const { submissionId, changeIds } = await askChanges(database, family, [NAME, BILLS]);
    await decide(submissionId, [[changeIds[1], true]]);
    expect(await guardianRow()).toEqual({ last_name: "DUPONT", receives_bills: true });
    expect((await read(submissionId)).changes.map(({ state }) => state)).toEqual(["pending", "accepted"]);
  });

  it("tell the second agent who had answered, and change nothing of it", async () => {
    const { submissionId, changeIds } = await askChanges(database, family, [NAME, BILLS]);
    await decide(submissionId, [[changeIds[0], true]]);
    const late = await decide(submissionId, [
      [changeIds[0], false, "Non."],
      [changeIds[1], true],
    ]);
    expect(late).toEqual({ decided: 1, told: 1, overtaken: { count: 1, by: "Agathe Mairie" } });
    expect(await guardianRow()).toEqual({ last_name: "D'HAËNE", receives_bills: true });
    expect(await letters()).toHaveLength(2);
    const again = await decide(submissionId, [[changeIds[1], true]]);
    expect(again).toMatchObject({ decided: 0, told: 0 });
    expect(await letters()).toHaveLength(2);
  });

  it("do not answer what the family took back, what waits for a proof, or another press's field", async () => {
    const taken = await askChanges(database, family, [{ ...NAME, state: "withdrawn" }]);
    expect(await decide(taken.submissionId, [[taken.changeIds[0], true]])).toEqual({
      decided: 0,
      told: 0,
      overtaken: { count: 1, by: "" },
    });
    const address = { field: "email", before: null, after: "autre@exemple.fr", awaits: "proof" as const };
    const proof = await askChanges(database, family, [address]);
    await expect(decide(proof.submissionId, [[proof.changeIds[0], true]])).rejects.toMatchObject({
      code: "not-found",
    });
    const mine = await askChanges(database, family, [BILLS]);
    await expect(decide(mine.submissionId, [[taken.changeIds[0], true]])).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await guardianRow()).toEqual({ last_name: "DUPONT", receives_bills: false });
  });

  it("say what the file says now, where it is no longer what the family saw", async () => {
    const { submissionId } = await askChanges(database, family, [NAME, BILLS]);
    await database.owner
      .sql`update guardian set last_name = 'DURAND' where id = ${family.guardian.guardianId}`;
    const { changes, person, family: name, askedAt } = await read(submissionId);
    expect(changes.map(({ label, before, after, standing }) => [label, before, after, standing])).toEqual([
      ["Nom", "DUPONT", "D'HAËNE", "DURAND"],
      ["Destinataire des factures", "Non", "Oui", null],
    ]);
    expect([person, name, askedAt]).toEqual(["François DURAND", "DURAND", "22/05/2024 à 16h29"]);
  });

  it("write a child's diets, and say them by their names", async () => {
    const [id] = [uuidv7()];
    await database.owner.sql`
      insert into diet (commune_id, id, label, position) values (${commune.id}, ${id}, 'Végétarien', 1)`;
    const { submissionId, changeIds } = await askChanges(database, family, [
      { field: "diets", before: null, after: id, ofChild: true },
    ]);
    expect((await read(submissionId)).changes[0]).toMatchObject({ before: "—", after: "Végétarien" });
    await decide(submissionId, [[changeIds[0], true]]);
    const rows = await database.owner.sql`select diet_id from child_diet where child_id = ${family.childId}`;
    expect(rows.map((row) => row.diet_id)).toEqual([id]);
  });

  it("show on the household's own pages for thirty days, and on no other household's", async () => {
    const { submissionId, changeIds } = await askChanges(database, family, [
      { field: "firstName", before: "Paul", after: "Paulo", ofChild: true },
    ]);
    await decide(submissionId, [[changeIds[0], false, "Le livret dit Paul."]]);
    const shown = await recent(family);
    expect(shown).toMatchObject([
      {
        label: "Prénom",
        person: "Paul DUPONT",
        accepted: false,
        date: "22/05/2024",
        word: "Le livret dit Paul.",
      },
    ]);
    expect(await recent(family, "guardian")).toEqual([]);
    const elsewhere = await makeFamily(database, commune, [canteen], "Ana");
    expect(await recent(elsewhere)).toEqual([]);
    await database.owner.sql`update record_change set decided_at = decided_at - interval '31 days'
      where submission_id = ${submissionId}`;
    expect(await recent(family)).toEqual([]);
  });

  it("are closed to another role and to another commune", async () => {
    const { submissionId, changeIds } = await askChanges(database, family, [NAME]);
    for (const role of ["regisseur", "animateur"] as const) {
      const other = await makeStaff(database, commune, role);
      await expect(decide(submissionId, [[changeIds[0], true]], other)).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(read(submissionId, other)).rejects.toMatchObject({ code: "forbidden" });
    }
    const far = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    const stranger = await makeStaff(database, far);
    await expect(decide(submissionId, [[changeIds[0], true]], stranger, far)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(read(submissionId, stranger, far)).rejects.toMatchObject({ code: "not-found" });
    expect(plain((await read(submissionId)).changes[0]?.state ?? "")).toBe("pending");
  });
});
