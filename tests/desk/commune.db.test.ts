import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findCommuneByHost } from "@/lib/communes/find-commune-by-host";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { changeCommune } from "@/lib/desk/commune/change-commune";
import { getCommuneSettings } from "@/lib/desk/commune/get-commune-settings";
import { getFirstSteps } from "@/lib/desk/commune/get-first-steps";
import type { ChangeCommuneInput } from "@/lib/desk/commune/schemas";
import { setLogo } from "@/lib/desk/commune/set-logo";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { formOf, pressTogether } from "./commune.scenes";

describe("the commune's own settings", () => {
  let database: TestDatabase;
  let commune: Commune;
  let administrator: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}`, name: "Corbeil" });
    administrator = await makeStaff(database, commune);
  });

  /** As the next request finds it. */
  const stored = async () => {
    const found = await findCommuneByHost(database.app, commune.host);
    if (!found) throw new Error("The commune is gone.");
    return found;
  };
  const asAdministrator = async <T>(work: (ctx: StaffContext) => Promise<T>) =>
    staffContext(database, await stored(), administrator, work);
  const form = async (typed: Partial<Record<keyof ChangeCommuneInput, unknown>> = {}) =>
    formOf(await stored(), typed);
  const save = (input: ChangeCommuneInput) => asAdministrator((ctx) => changeCommune(ctx, input));
  const trail = () => database.owner.sql<{ action: string; changes: unknown[] }[]>`
    select action, changes from audit_entry where commune_id = ${commune.id} order by at, id`;

  it("change as they are saved, with what was before and after in the trail", async () => {
    const typed = {
      name: "Corbeil-Essonnes",
      contactPhone: "01 60 00 00 00",
      schoolZone: "own",
      accent: "1F7A4D",
    };
    await save(await form(typed));
    expect(await stored()).toMatchObject({ ...typed, accent: "#1f7a4d", version: 2 });
    expect(await trail()).toMatchObject([
      {
        action: "commune-changed",
        changes: [
          { field: "Nom de la commune", before: "Corbeil", after: "Corbeil-Essonnes" },
          { field: "Téléphone de contact", before: null, after: "01 60 00 00 00" },
          { field: "Zone scolaire", before: "Zone B" },
          { field: "Couleur de la commune", before: null, after: "#1f7a4d" },
        ],
      },
    ]);
  });

  it("leave every other commune as it was", async () => {
    const neighbour = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    await save(await form({ name: "Ici", timeZone: "Indian/Reunion" }));
    expect(await findCommuneByHost(database.app, neighbour.host)).toEqual(neighbour);
  });

  it("are looked at by a first saving that changes nothing; the next one is none", async () => {
    await save(await form());
    expect((await stored()).version).toBe(2);
    await save(await form());
    expect([(await stored()).version, (await trail()).length]).toEqual([2, 1]);
  });

  it("are refused to who opened the form before another administrator saved", async () => {
    const opened = await form({ name: "Le mien" });
    await save(await form({ name: "Celui de l’autre" }));
    await expect(save(opened)).rejects.toMatchObject({ code: "commune-moved" });
    expect((await stored()).name).toBe("Celui de l’autre");
  });

  it("are saved once by two who press at the same time", async () => {
    for (let round = 0; round < 5; round += 1)
      expect(await pressTogether(database, `course-${round}`)).toEqual(["commune-moved", "saved"]);
  });

  it("refuse a colour under which white words are lost, and propose one", async () => {
    await expect(save(await form({ accent: "#ffd700" }))).rejects.toMatchObject({
      code: "accent-unreadable",
      params: { ratio: "1,4", wanted: "4,5", nearest: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    });
    expect((await stored()).accent).toBeNull();
  });

  it("keep the time zone from the first open day on", async () => {
    await save(await form({ timeZone: "America/Martinique" }));
    await makeActivity(database, commune, { on: ["2024-06-03"] });
    await expect(save(await form({ timeZone: "Europe/Paris" }))).rejects.toMatchObject({
      code: "time-zone-fixed",
    });
    expect(await asAdministrator(getCommuneSettings)).toMatchObject({ timeZoneFixed: true });
    await save(await form({ name: "Le reste change" }));
    expect(await stored()).toMatchObject({ timeZone: "America/Martinique", name: "Le reste change" });
  });

  it.each([
    ["name", ""],
    ["name", "a\u0000b"],
    ["contactEmail", "mairie"],
    ["contactPhone", "appelez-nous"],
    ["senderEmail", "é@exemple.fr"],
    ["schoolZone", "D"],
    ["timeZone", "Europe/Nulle-Part"],
    ["publicHolidays", "corse"],
    ["schoolYearMonth", "13"],
    ["accent", "bleu"],
  ])("do not take %s as %j", async (field, typed) => {
    await expect(form({ [field]: typed })).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });

  it.each(["gestionnaire", "regisseur", "animateur"] as const)("are closed to the %s", async (role) => {
    const other = await makeStaff(database, commune, role);
    const input = await form({ name: "Pris" });
    const tries: ((ctx: StaffContext) => Promise<unknown>)[] = [
      getCommuneSettings,
      getFirstSteps,
      (ctx) => changeCommune(ctx, input),
      (ctx) => setLogo(ctx, null),
    ];
    for (const work of tries)
      await expect(staffContext(database, commune, other, work)).rejects.toMatchObject({ code: "forbidden" });
  });
});
