import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { communeHoliday } from "@/db/schema";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import { type Commune, systemContext } from "@/lib/context";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const day = (text: string) => Temporal.PlainDate.from(text);
/** Toussaint of zone B: from 17 October to 3 November 2026, as it is shipped. */
const AUTUMN = { from: day("2026-09-01"), until: day("2026-11-30") };

describe("the holidays of a commune", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await makeSchoolHolidays(database);
  });
  afterAll(() => database.drop());

  const seenBy = (commune: Commune) =>
    systemContext(
      commune,
      async (ctx) => {
        const stretches = await loadCalendar(ctx, AUTUMN);
        return stretches.map(({ label, from, until }) => `${label} ${from} ${until}`).sort();
      },
      { on: database.app },
    );
  const write = (commune: Commune, row: Partial<typeof communeHoliday.$inferInsert>) =>
    database.owner.drizzle.insert(communeHoliday).values({
      communeId: commune.id,
      id: uuidv7(),
      from: day("2026-10-10"),
      until: day("2026-10-20"),
      label: "Les nôtres",
      ...row,
    });
  const shipped = async () => {
    const [first = ""] = await seenBy(await makeCommune(database, { slug: `z-${uuidv7()}` }));
    return { line: first, from: first.split(" ").at(-2) ?? "" };
  };

  it("are its zone's, where it writes none", async () => {
    expect((await shipped()).line).toMatch(/^Vacances de la Toussaint 2026-10-\d\d 2026-11-\d\d$/);
  });

  it("are its own besides its zone's", async () => {
    const commune = await makeCommune(database, { slug: `own-${uuidv7()}` });
    await write(commune, { from: day("2026-09-07"), until: day("2026-09-08") });
    expect(await seenBy(commune)).toEqual(["Les nôtres 2026-09-07 2026-09-08", (await shipped()).line]);
  });

  it("are what it says of a stretch instead of that stretch, and none where it is school", async () => {
    const { from } = await shipped();
    const replaced = { replacedZone: "B", replacedFrom: day(from) };
    const moved = await makeCommune(database, { slug: `moved-${uuidv7()}` });
    await write(moved, replaced);
    expect(await seenBy(moved)).toEqual(["Les nôtres 2026-10-10 2026-10-20"]);
    const school = await makeCommune(database, { slug: `school-${uuidv7()}` });
    await write(school, { ...replaced, withdrawn: true });
    expect(await seenBy(school)).toEqual([]);
  });

  it("forget what was said of another zone's stretch", async () => {
    const { from, line } = await shipped();
    const commune = await makeCommune(database, { slug: `other-${uuidv7()}` });
    await write(commune, { replacedZone: "A", replacedFrom: day(from) });
    expect(await seenBy(commune)).toEqual([line]);
  });

  it("are only its own where it follows no zone, and no neighbour's", async () => {
    const commune = await makeCommune(database, { slug: `no-${uuidv7()}`, schoolZone: "own" });
    await write(await makeCommune(database, { slug: `next-${uuidv7()}` }), {});
    expect(await seenBy(commune)).toEqual([]);
    await write(commune, { label: "Vacances de Noël austral" });
    expect(await seenBy(commune)).toEqual(["Vacances de Noël austral 2026-10-10 2026-10-20"]);
  });
});
