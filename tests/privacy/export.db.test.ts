import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import type { StaffActor } from "@/lib/context";
import { collectExport } from "@/lib/privacy/export/collect-export";
import { noteDownload } from "@/lib/privacy/export/note-download";
import { writeHtml } from "@/lib/privacy/export/write-html";
import { writeJson } from "@/lib/privacy/export/write-json";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { fillChild, fillHousehold } from "./whole-household";

const DAYS = ["2024-05-27", "2024-05-28", "2024-05-30", "2024-06-03", "2024-06-04", "2024-06-06"] as const;
/** A text that a page would take for its own, were it not written as a text. */
const FATHER = `ALPHA <script>"&'`;
const MOTHER = "OMEGA";
/** A statement that only opens or ends. */
const FRAME = /^\s*(begin|commit|set |select b\.oid)/i;

interface Written {
  format: string;
  labels: { sections: Record<string, string>; fields: Record<string, string> };
  data: Record<string, Record<string, unknown>[]>;
}

describe("the data of a household", () => {
  let database: TestDatabase;
  let canteen: MadeActivity;
  let agent: StaffActor;
  let father: Family;
  let mother: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    const commune = await makeCommune(database);
    agent = await makeStaff(database, commune);
    canteen = await makeActivity(database, commune, { on: DAYS });
    father = await makeFamily(database, commune, [canteen]);
    mother = { ...(await makeHousehold(database, commune)), childId: father.childId };
    await moveIn(database, commune, mother.householdId, father.childId);
    await fillChild(database, father, agent, mother.householdId);
    await fillHousehold(database, father, {
      mark: FATHER,
      canteen,
      agent,
      days: { reserved: DAYS[0], wished: DAYS[1], waited: DAYS[2] },
    });
    await fillHousehold(database, mother, {
      mark: MOTHER,
      canteen,
      agent,
      days: { reserved: DAYS[3], wished: DAYS[4], waited: DAYS[5] },
    });
    await familyContext(database, father, (ctx) => noteDownload(ctx, "json"));
    await familyContext(database, mother, (ctx) => noteDownload(ctx, "json"));
  });
  afterAll(() => database.drop());

  const collect = (of: Family) => familyContext(database, of, collectExport);
  const json = async (of: Family) => JSON.parse(writeJson(await collect(of))) as Written;

  it("has something in each of its parts, and a label for each of its keys", async () => {
    const { format, labels, data } = await json(father);
    expect(format).toBe("marelle-foyer/1");
    const empty = Object.entries(data).filter(([, entries]) => entries.length === 0);
    expect(empty.map(([key]) => key)).toEqual([]);
    expect(Object.keys(labels.sections)).toEqual(Object.keys(data));
    for (const entry of Object.values(data).flat())
      for (const key of Object.keys(entry)) expect(labels.fields, key).toHaveProperty(key);
  });

  it("says what is stored, in the forms that a machine reads", async () => {
    const { data } = await json(father);
    expect(data.guardians).toEqual([
      expect.objectContaining({
        firstName: "François",
        birthDate: "1985-02-28",
        addressLine: `${FATHER} rue`,
        mobilePhone: "+33612345678",
        country: "FR",
        receivesBills: false,
      }),
    ]);
    expect(data.children).toEqual([
      expect.objectContaining({
        firstName: "Paul",
        diets: ["Végétarien"],
        allergens: ["peanuts"],
        healthNote: "Un stylo dans son sac",
      }),
    ]);
    expect(data.reservations).toEqual([
      expect.objectContaining({
        child: "Paul DUPONT",
        activity: "Cantine",
        date: DAYS[0],
        state: "reserved",
        at: "2024-05-22T14:29:00Z",
        by: "François DUPONT",
      }),
    ]);
    expect(data.contacts).toMatchObject([{ firstName: `${FATHER} mamie`, children: ["Paul DUPONT"] }]);
    expect(data.recordChanges).toMatchObject([{ field: "employer", after: `${FATHER} après` }]);
    expect(data.enrolmentMessages).toMatchObject([
      { by: "François DUPONT" },
      { by: "Agathe Mairie (la mairie)" },
    ]);
    expect(data.custody).toMatchObject([{ evenWeeks: "votre foyer", oddWeeks: "l’autre foyer" }]);
    expect(data.account).toMatchObject([{ email: father.guardian.email }]);
    expect(data.trail?.map(({ action }) => action)).toContain("data-downloaded");
  });

  it.each([
    ["father", FATHER, MOTHER],
    ["mother", MOTHER, FATHER],
  ])("tells the %s everything of the own household and nothing of the child's other one", async (who, own, other) => {
    const [me, them] = who === "father" ? [father, mother] : [mother, father];
    const whole = JSON.stringify(JSON.parse(writeJson(await collect(me))).data);
    const page = writeHtml(await collect(me));
    const written = (text: string) => JSON.stringify(text).slice(1, -1);
    expect(whole.split(written(own)).length - 1).toBeGreaterThanOrEqual(12);
    for (const text of [whole, page]) {
      expect(text).not.toContain(written(other));
      expect(text).not.toContain(other.slice(0, 5));
      for (const trait of [them.guardian.email, them.householdId, them.guardian.guardianId])
        expect(text).not.toContain(trait);
    }
  });

  it("holds no secret, no id of ours, no place in the storage", async () => {
    const { owner, ...kept } = { owner: father, text: writeJson(await collect(father)) };
    const secrets = await database.owner.sql<{ secret: string }[]>`
      select token_hash as secret from calendar_feed union select storage_key from stored_file
      union select id::text from session union select id::text from account union select id::text from child`;
    expect(secrets.length).toBeGreaterThan(5);
    for (const { secret } of secrets) expect(kept.text).not.toContain(secret);
    expect(kept.text).not.toContain(owner.householdId);
  });

  it("shows a guardian nothing of another's account", async () => {
    const { commune, householdId } = father;
    const other = { commune, householdId, childId: father.childId };
    const guardian = await makeGuardian(database, commune, householdId, { firstName: "Marie" });
    const { data } = await json({ ...other, guardian });
    expect(data.guardians?.map(({ firstName }) => firstName)).toEqual(["François", "Marie"]);
    expect(data.account).toMatchObject([{ email: guardian.email }]);
    expect([data.mails, data.trail, data.calendarFeeds, data.reminders]).toEqual([[], [], [], []]);
    expect(data.sessions).toHaveLength(1);
    await database.owner.sql`delete from session where account_id = ${guardian.accountId}`;
    await database.owner.sql`delete from guardian where id = ${guardian.guardianId}`;
  });

  it("is a page that says the same, in words, and in which no text is more than text", async () => {
    const collected = await collect(father);
    const page = writeHtml(collected);
    for (const { said } of collected.sections.flatMap(({ entries }) => entries.flat()))
      expect(page).toContain(
        said
          .replaceAll("&", "&amp;")
          .replaceAll("<", "&lt;")
          .replaceAll(">", "&gt;")
          .replaceAll('"', "&quot;")
          .replaceAll("'", "&#39;"),
      );
    expect(page).not.toContain("<script");
    expect(page).toContain("06\u00a012\u00a034\u00a056\u00a078");
    expect(page).toContain("28/02/1985");
    expect(page).toContain("Arachides");
    expect(page).not.toMatch(/(src|href)="(?!#)/);
  });

  it("names what the commune alone has changed", async () => {
    const { commune, householdId, guardian } = father;
    await database.owner.sql`
      insert into record_change (commune_id, id, submission_id, household_id, guardian_id, field, before, after, state,
        changed_by_staff, changed_at)
      values (${commune.id}, gen_random_uuid(), gen_random_uuid(), ${householdId}, ${guardian.guardianId},
        'hasAuthority', 'true', 'false', 'applied', ${agent.staffId}, '2024-05-22T14:30:00Z')`;
    const changes = (await collect(father)).sections.find(({ key }) => key === "recordChanges");
    const said = changes?.entries.at(-1)?.map((field) => field.said) ?? [];
    expect(said).toEqual(expect.arrayContaining(["la mairie", "Autorité parentale", "Oui", "Non"]));
  });

  it("asks for the password when it was proven long ago", async () => {
    const stale = { ...father, guardian: { ...father.guardian, authenticatedAt: null } };
    await expect(collect(stale)).rejects.toMatchObject({ code: "confirm-needed" });
  });

  it("costs twenty-five statements, however much there is", async () => {
    const sent: string[] = [];
    const app = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    await familyContext({ app }, father, collectExport);
    await app.close();
    expect(sent.filter((text) => !FRAME.test(text))).toHaveLength(25);
  });
});
