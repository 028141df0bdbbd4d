import { afterAll, beforeAll, expect, it } from "vitest";
import { listHomes } from "@/lib/desk/custody/list-homes";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { registerHouseholds } from "@/tests/factories/household";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("gives every household words, also the one that nobody is in", async () => {
  const commune = await makeCommune(database, { slug: `c${crypto.randomUUID().slice(0, 8)}` });
  const staff = await makeStaff(database, commune);
  const registered = await registerHouseholds(database, commune, [
    [{ firstName: "Léa", lastName: "MARTIN" }],
    [],
  ]);
  const ids = registered.map(({ householdId }) => householdId);
  const homes = await staffContext(database, commune, staff, (ctx) => listHomes(ctx, ids));
  expect(homes).toEqual([
    { id: ids[0], name: "MARTIN", guardians: "Léa MARTIN" },
    { id: ids[1], name: "Foyer sans responsable", guardians: "Foyer sans responsable" },
  ]);
});
