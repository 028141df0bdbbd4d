import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { composeChangesDecided } from "@/lib/records/decisions/compose-changes-decided";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { makeActivity } from "@/tests/factories/activity";
import { type AskedChange, askChanges } from "@/tests/factories/change";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the letter that answers changes of a file", () => {
  let database: TestDatabase;
  let commune: Commune;
  let family: Family;

  beforeAll(async () => {
    vi.stubEnv("PUBLIC_SCHEME", "http");
    vi.stubEnv("PUBLIC_PORT", "3000");
    database = await createTestDatabase();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.drop();
  });
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}`, name: "Saint-Aubin" });
    family = await makeFamily(database, commune, [await makeActivity(database, commune, { on: [] })]);
  });

  const inSystem = <T>(work: (ctx: SystemContext) => Promise<T>) =>
    systemContext(commune, work, { on: database.app, now: WEDNESDAY_AFTERNOON });
  async function answer(asked: AskedChange[], answers: [accept: boolean, word: string][]) {
    const { submissionId, changeIds } = await askChanges(database, family, asked);
    const agent = await makeStaff(database, commune);
    const decisions = answers.map(([accept, word], index) => ({
      changeId: changeIds[index] ?? "",
      accept,
      word,
    }));
    await staffContext(database, commune, agent, (ctx) => decideChanges(ctx, { submissionId, decisions }));
    return inSystem((ctx) => composeChangesDecided(ctx, { changeIds }));
  }

  it("says each field with its answer and its word, and leads to the file, in both of its parts", async () => {
    const mail = await answer(
      [
        { field: "lastName", before: "DUPONT", after: "O'Brien <b>" },
        { field: "mobilePhone", before: null, after: "+33612345678" },
      ],
      [
        [false, "Envoyez l’acte & le livret."],
        [true, ""],
      ],
    );
    expect(plain(mail.subject)).toBe("Votre dossier : la mairie a répondu");
    const text = plain(mail.text);
    expect(text).toContain(
      "La mairie a répondu aux changements que vous avez demandés pour François DUPONT.",
    );
    expect(text).toMatch(/Ce qui est accepté\s+- Téléphone mobile : 06 12 34 56 78/);
    expect(text).toMatch(
      /Ce qui est refusé\s+- Nom : O'Brien <b>\s+Le mot de la mairie : Envoyez l’acte & le livret\./,
    );
    expect(text).toContain(`http://${commune.host}:3000/foyer/responsables`);
    expect(mail.html).toContain("Ce qui est refusé</h2>");
    expect(mail.html).toContain("Envoyez l’acte &amp; le livret.");
    expect(mail.html).not.toContain("<b>");
  });

  it("leads to the children where it is about one, and says nothing of refusals where there is none", async () => {
    const mail = await answer(
      [{ field: "birthDate", before: "2015-03-12", after: "2015-03-14", ofChild: true }],
      [[true, "Merci."]],
    );
    expect(plain(mail.text)).toContain("Date de naissance : 14/03/2015");
    expect(plain(mail.text)).toContain("Le mot de la mairie : Merci.");
    expect(mail.text).toContain("/foyer/enfants");
    expect(mail.text).not.toContain("refusé");
  });

  it("is not written about what waits still", async () => {
    const { changeIds } = await askChanges(database, family, [
      { field: "city", before: null, after: "Lyon" },
    ]);
    await expect(inSystem((ctx) => composeChangesDecided(ctx, { changeIds }))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
