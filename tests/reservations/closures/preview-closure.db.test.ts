import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { previewClosure } from "@/lib/reservations/closures/preview-closure";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { deskOf, MONDAY, makeTown, type Town, TUESDAY } from "./closures.scenes";

describe("a closure, before it is declared,", () => {
  let database: TestDatabase;
  let town: Town;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    town = await makeTown(database);
    desk = deskOf(database, town);
  });

  it("shows whom it would touch, and touches nobody yet", async () => {
    const shown = await desk.preview(MONDAY, TUESDAY);
    expect(shown).toMatchObject({ places: 4, children: 2, letters: 2, waiting: 0, kept: 0, past: null });
    expect(shown.span).toBe("du lundi 27 au mardi 28 mai 2024");
    expect(shown.days.map(({ day, places }) => `${day} ${places}`)).toEqual([
      "lundi 27 mai 2024 2",
      "mardi 28 mai 2024 2",
    ]);
    expect(shown.families).toMatchObject([
      { name: "DUPONT", children: "Paul", places: 2 },
      { name: "DUPONT", children: "Paul", places: 2 },
    ]);
    expect(await desk.letters()).toHaveLength(0);
    expect((await desk.places()).every((line) => line.endsWith("reserved"))).toBe(true);
  });

  it.each([
    ["reversed", { du: TUESDAY, au: MONDAY }, "au"],
    ["longer than a year", { du: MONDAY, au: "2025-05-28" }, "au"],
    ["without a reason", { motif: " " }, "motif"],
    ["of a day that does not exist", { du: "2024-02-30" }, "du"],
    ["for nobody known", { pour: "prestation:00000000-0000-0000-0000-000000000000" }, "pour"],
    ["for noise", { pour: "tous" }, "pour"],
  ])("is not previewed when it is %s", async (_, wrong, field) => {
    const asked = { du: MONDAY, au: MONDAY, motif: "Travaux", pour: "commune", ...wrong };
    const form = await desk.at((ctx) => previewClosure(ctx, asked));
    expect(form.preview).toBeNull();
    expect(Object.keys(form.errors)).toEqual([field]);
  });

  it("opens an empty form, and tells one that was sent empty what it lacks", async () => {
    const errors = async (asked: object) =>
      Object.keys((await desk.at((ctx) => previewClosure(ctx, asked))).errors).sort();
    expect(await errors({ pour: `prestation:${town.canteen.id}` })).toEqual([]);
    expect(await errors({ du: "", au: "", motif: "" })).toEqual(["au", "du", "motif"]);
  });
});
