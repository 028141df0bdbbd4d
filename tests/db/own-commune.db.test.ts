import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OWN_COMMUNE_COLUMNS } from "@/db/migrate-grants";
import { inCommune } from "@/db/tenant";
import type { Commune } from "@/lib/context";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const REFUSED = { cause: expect.objectContaining({ code: "42501" }) };

describe("what a commune may change of itself", () => {
  let database: TestDatabase;
  let here: Commune;
  let elsewhere: Commune;
  beforeAll(async () => {
    database = await createTestDatabase();
    here = await makeCommune(database, { slug: "here" });
    elsewhere = await makeCommune(database, { slug: "elsewhere" });
  });
  afterAll(() => database.drop());

  const update = (set: string, id: string) =>
    inCommune(database.app, here.id, (tx) => tx.execute(`update commune set ${set} where id = '${id}'`));
  const nameOf = async ({ id }: Commune) => {
    const [row] = await database.owner.sql<{ name: string }[]>`select name from commune where id = ${id}`;
    return row?.name;
  };

  it("is its own row, in its own context", async () => {
    expect((await update("name = 'Ici'", here.id)).count).toBe(1);
    expect(await nameOf(here)).toBe("Ici");
  });

  it("is no neighbour's row, however it is asked", async () => {
    expect((await update("name = 'Pris'", elsewhere.id)).count).toBe(0);
    expect(await nameOf(elsewhere)).toBe("elsewhere");
  });

  it("is nothing at all where no commune is set", async () => {
    const changed = await database.app.sql`update commune set name = 'Pris' where id = ${here.id}`;
    expect(changed.count).toBe(0);
  });

  it.each(["id = gen_random_uuid()", "slug = 'elsewhere-too'"])("is never %s", async (set) => {
    await expect(update(set, here.id)).rejects.toMatchObject(REFUSED);
  });

  it("is every column that the list names", async () => {
    for (const column of OWN_COMMUNE_COLUMNS)
      expect((await update(`${column} = ${column}`, here.id)).count).toBe(1);
  });

  it("is not whether it exists: nobody adds or removes a commune from within", async () => {
    const within = (statement: string) => inCommune(database.app, here.id, (tx) => tx.execute(statement));
    await expect(within(`delete from commune where id = '${here.id}'`)).rejects.toMatchObject(REFUSED);
    await expect(
      within(`insert into commune (id, slug, name, time_zone, school_zone, sender_email, contact_email)
              values (gen_random_uuid(), 'x', 'x', 'Europe/Paris', 'B', 'a@exemple.fr', 'a@exemple.fr')`),
    ).rejects.toMatchObject(REFUSED);
  });
});
