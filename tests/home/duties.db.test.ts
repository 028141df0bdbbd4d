import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { askPaper } from "@/lib/enrolments/requests/ask-paper";
import { getHome } from "@/lib/home/get-home";
import { confirmFile } from "@/lib/records/confirmation/confirm-file";
import { askFor, type Scene, setScene, TODAY } from "@/tests/enrolments/scene";
import { makeChild } from "@/tests/factories/child";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { handIn, makePaper } from "@/tests/factories/papers";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** Of the page itself: the door's own come on top. */
const STATEMENTS = 8;

describe("what a family still has to do, on Accueil", () => {
  let database: TestDatabase;
  let overheard: Database;
  let scene: Scene;
  let sent: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 2, onStatement: (text) => sent.push(text) });
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });
  beforeEach(async () => {
    scene = await setScene(database);
  });

  const todos = async (now = WEDNESDAY_AFTERNOON, family = scene.family) =>
    (await familyContext(database, family, getHome, now)).todos.map(({ title, detail, href }) => [
      plain(title),
      plain(detail),
      href,
    ]);
  const confirm = () => familyContext(database, scene.family, confirmFile);

  it("asks for the yearly look at the file until one guardian has confirmed it, and again the next year", async () => {
    const asked = (year: string) => [
      `Votre dossier ${year} est à vérifier`,
      "Relisez-le. Si rien n’a changé, un clic suffit.",
      "/foyer/responsables",
    ];
    expect(await todos()).toEqual([asked("2023-2024")]);
    await confirm();
    expect(await todos()).toEqual([]);
    expect(await todos(WEDNESDAY_AFTERNOON.add({ hours: 24 * 110 }))).toEqual([asked("2024-2025")]);
  });

  it("lists the papers by their day, those without one last", async () => {
    await confirm();
    const { commune, canteen } = scene;
    await makePaper(database, commune, { label: "Sans date", of: canteen });
    await makePaper(database, commune, { label: "En juillet", of: canteen, dueOn: "2024-07-01" });
    await makePaper(database, commune, { label: "En juin", of: canteen, dueOn: "2024-06-01" });
    expect((await todos()).map(([title, detail]) => [title, detail])).toEqual([
      ["Pièce à fournir pour Paul : En juin", "À fournir jusqu’au 1ᵉʳ juin 2024"],
      ["Pièce à fournir pour Paul : En juillet", "À fournir jusqu’au 1ᵉʳ juillet 2024"],
      ["Pièce à fournir pour Paul : Sans date", "Sans date limite"],
    ]);
  });

  it("says once what is asked in the same words for two children", async () => {
    await confirm();
    const { commune, family, canteen } = scene;
    await makeChild(database, commune, family.householdId, { firstName: "Zoé", enrolledIn: [canteen] });
    const paperKindId = await makePaper(database, commune, { label: "Assurance", of: canteen });
    expect(await todos()).toEqual([
      [
        "Pièce à fournir pour Paul et Zoé : Assurance",
        "Sans date limite",
        expect.stringMatching(/^\/inscriptions#enfant-/),
      ],
    ]);
    await handIn(database, family, paperKindId);
    expect((await todos()).map(([title]) => title)).toEqual(["Pièce à fournir pour Zoé : Assurance"]);
  });

  it("leads to the request that waits for a paper", async () => {
    await confirm();
    const requestId = await askFor(database, scene.family, scene.study);
    const paperKindId = await makePaper(database, scene.commune, { label: "Fiche" });
    await staffContext(database, scene.commune, scene.agent, (ctx) =>
      askPaper(ctx, { requestId, seen: "", paperKindId, dueOn: "", word: "" }),
    );
    expect(await todos()).toEqual([
      ["Pièce à fournir pour Paul : Fiche", "Sans date limite", `/inscriptions/${requestId}`],
    ]);
    await handIn(database, scene.family, paperKindId);
    expect(await todos()).toEqual([]);
  });

  it("tells the commune's answer for a week, to the household that has asked", async () => {
    await confirm();
    const requestId = await askFor(database, scene.family, scene.study);
    expect(await todos()).toEqual([]);
    await staffContext(database, scene.commune, scene.agent, (ctx) =>
      acceptRequest(ctx, { requestId, seen: "", startsOn: TODAY, endsOn: "2024-08-31", word: "" }),
    );
    expect(await todos()).toEqual([
      [
        "Inscription acceptée pour Paul : Études surveillées",
        "La mairie a répondu à votre demande le 22/05/2024.",
        `/inscriptions/${requestId}`,
      ],
    ]);
    expect(await todos(WEDNESDAY_AFTERNOON.add({ hours: 24 * 7 + 1 }))).toEqual([]);
    const stranger = await makeFamily(database, scene.commune, [scene.canteen], "Zoé");
    expect(JSON.stringify(await todos(WEDNESDAY_AFTERNOON, stranger))).not.toContain("Paul");
  });

  it(`takes ${STATEMENTS} statements at the most`, async () => {
    await makePaper(database, scene.commune, { of: scene.canteen, dueOn: "2024-06-01" });
    sent = [];
    await familyContext({ app: overheard }, scene.family, getHome);
    const own = sent
      .map((text) => text.trim())
      .filter((text) => !/^(begin|commit|set local|select b.oid)/i.test(text));
    expect(own.length).toBeGreaterThan(4);
    expect(own.length).toBeLessThanOrEqual(STATEMENTS);
  });
});
