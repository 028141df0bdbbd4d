import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addHoliday } from "@/lib/catalogue/holidays/add-holiday";
import { importHolidays } from "@/lib/catalogue/holidays/import-holidays";
import { listHolidays } from "@/lib/catalogue/holidays/list-holidays";
import { previewImport } from "@/lib/catalogue/holidays/preview-import";
import { addHolidayInput, importInput, readImportInput } from "@/lib/catalogue/holidays/schemas";
import type { ImportPreview } from "@/lib/catalogue/holidays/views";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

let number = 0;
const row = (description: string, start_date: string, end_date: string | null, fields: object = {}) => ({
  description,
  population: "-",
  start_date,
  end_date,
  location: "Rennes",
  zones: "Zone B",
  ...fields,
});
/** As it is shipped for zone B; other dates; nothing like it; and of last year. Days are Paris midnights. */
const FILE = [
  row("Vacances de la Toussaint", "2024-10-18T22:00:00Z", "2024-11-03T23:00:00Z"),
  row("Vacances de Noël", "2024-12-20T23:00:00Z", "2025-01-06T23:00:00Z"),
  row("Pont de mai", "2025-05-11T22:00:00Z", "2025-05-12T22:00:00Z"),
  row("Vacances d'Hiver", "2022-02-11T23:00:00Z", "2022-02-27T23:00:00Z"),
  row("Vacances de Noël", "2024-12-20T23:00:00Z", "2025-01-06T23:00:00Z", { location: "Lille" }),
  row("Prérentrée", "2024-08-29T22:00:00Z", null, { population: "Enseignants" }),
];

describe("the import of the official calendar", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  const at = <T>(work: (ctx: StaffContext) => Promise<T>) => staffContext(database, commune, agent, work);
  const preview = (fields: Record<string, unknown>) =>
    at((ctx) => previewImport(ctx, readImportInput.parse(fields)));
  const read = (rows: object = FILE, lieu = "") => preview({ texte: JSON.stringify(rows), lieu });
  const confirm = ({ text, place, seen }: ImportPreview) =>
    at((ctx) => importHolidays(ctx, importInput.parse({ texte: text, lieu: place, seen })));
  const outcomes = ({ rows }: ImportPreview) => rows.map(({ label, outcome }) => `${label}: ${outcome}`);

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());
  const settle = async (fields: Partial<Commune> = {}) => {
    number += 1;
    commune = await makeCommune(database, { slug: `import-${number}`, ...fields });
    agent = await makeStaff(database, commune);
  };
  beforeEach(() => settle());

  it("says what it would write, what is known and what it leaves out, and writes nothing", async () => {
    const shown = await read();
    expect(shown.place).toBe("Zone B");
    expect(outcomes(shown)).toEqual([
      "Vacances de la Toussaint: same",
      "Vacances de Noël: differs",
      "Pont de mai: new",
    ]);
    expect(shown.writes).toBe(2);
    expect(shown.notes).toEqual(["1 période passée n’est pas reprise."]);
    expect(shown.left).toEqual(["1 ligne pour les enseignants\u00a0: Prérentrée."]);
    const { rows } = await at((ctx) => listHolidays(ctx, 2024));
    expect(rows.every(({ kind }) => kind === "zone")).toBe(true);
  });

  it("writes differences as corrections and the rest as the commune's own, once", async () => {
    expect(await confirm(await read())).toEqual({ count: 2 });
    const { rows } = await at((ctx) => listHolidays(ctx, 2024));
    expect(rows.filter(({ kind }) => kind !== "zone")).toMatchObject([
      { label: "Vacances de Noël", kind: "corrected", from: "2024-12-21", until: "2025-01-07" },
      { label: "Pont de mai", kind: "own", from: "2025-05-12", until: "2025-05-13" },
    ]);
    const again = await read();
    expect(again.writes).toBe(0);
    expect(outcomes(again).every((line) => line.endsWith(": same"))).toBe(true);
  });

  it("gives a corrected stretch the official dates back where the file has them", async () => {
    await confirm(await read());
    const official = [row("Vacances de Noël", "2024-12-20T23:00:00Z", "2025-01-05T23:00:00Z")];
    expect(await confirm(await read(official))).toEqual({ count: 1 });
    const { rows } = await at((ctx) => listHolidays(ctx, 2024));
    expect(rows.find(({ label }) => label === "Vacances de Noël")?.kind).toBe("zone");
  });

  it("brings all holidays of a commune that follows no zone, told by its own clocks", async () => {
    await settle({ schoolZone: "own", timeZone: "Indian/Reunion", schoolYearMonth: 8 });
    const island = { zones: "Réunion", location: "La Réunion" };
    const rows = [
      row("Vacances d'Été austral", "2024-12-20T20:00:00Z", "2025-01-26T20:00:00Z", island),
      ...FILE,
    ];
    const shown = await read(rows);
    // Nothing says which of the places is its own.
    expect(shown).toMatchObject({
      place: "",
      rows: [],
      places: ["Réunion", "Zone B", "La Réunion", "Lille", "Rennes"],
    });
    expect(shown.left).toEqual(["1 ligne pour les enseignants\u00a0: Prérentrée."]);
    const chosen = await preview({ texte: shown.text, lieu: "Réunion" });
    expect(outcomes(chosen)).toEqual(["Vacances d’Été austral: new"]);
    await confirm(chosen);
    expect((await at((ctx) => listHolidays(ctx, 2024))).rows).toMatchObject([
      { kind: "own", from: "2024-12-21", until: "2025-01-27" },
    ]);
  });

  it("leaves to a person what meets two stretches", async () => {
    await at((ctx) =>
      addHoliday(ctx, addHolidayInput.parse({ label: "Pont", from: "2024-11-12", until: "2024-11-13" })),
    );
    const long = [row("Vacances d'automne", "2024-10-18T22:00:00Z", "2024-11-17T23:00:00Z")];
    const shown = await read(long);
    expect(outcomes(shown)).toEqual(["Vacances d’automne: clash"]);
    expect(shown.writes).toBe(0);
  });

  it("asks again where the holidays have changed since the preview", async () => {
    const shown = await read();
    await confirm(await read());
    await expect(confirm(shown)).rejects.toMatchObject({ code: "import-changed" });
  });

  it("reads a file as it reads its text", async () => {
    const fichier = new File([JSON.stringify({ results: FILE })], "calendrier.json");
    expect((await preview({ fichier, texte: "" })).writes).toBe(2);
  });

  it.each([
    ["nothing", "", "dataset-missing"],
    ["no JSON", "Zone B;Noël", "dataset-unreadable"],
    ["no rows", "[]", "dataset-empty"],
    ["years gone by alone", JSON.stringify([FILE[3]]), "dataset-empty"],
  ])("tells what is wrong with %s", async (_, texte, code) => {
    await expect(preview({ texte })).rejects.toMatchObject({ code });
  });

  it("takes no file that is too heavy", () => {
    const fichier = new File(["x".repeat(900_001)], "lourd.json");
    expect(readImportInput.safeParse({ fichier }).success).toBe(false);
    expect(readImportInput.safeParse({ texte: "x".repeat(900_001) }).success).toBe(false);
  });
});
