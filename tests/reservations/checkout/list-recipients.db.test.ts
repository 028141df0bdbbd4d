import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeActivity } from "@/tests/factories/activity";
import { book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const MONDAY = "2024-05-27";

describe("who is told of a checkout", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("reads at the address of the file, else at the one that signs in; who wants no copies gets none", async () => {
    const commune = await makeCommune(database);
    const canteen = await makeActivity(database, commune, { on: [MONDAY] });
    const family = await makeFamily(database, commune, [canteen]);
    const other = await makeGuardian(database, commune, family.householdId);
    await makeGuardian(database, commune, family.householdId, { wantsCopies: false });
    await database.owner.sql`update guardian set email = null where id = ${family.guardian.guardianId}`;
    await database.owner.sql`update guardian set email = 'autre@exemple.fr' where id = ${other.guardianId}`;

    await book(database, family, canteen, [MONDAY]);
    const rows = await database.owner.sql<{ recipient: string }[]>`
      select recipient from outbox_message where commune_id = ${commune.id} order by recipient`;
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(
      ["autre@exemple.fr", family.guardian.email].sort(),
    );
  });
});
