import { expect, it } from "vitest";
import { createTestDatabase } from "@/tests/setup/test-database";
import { addAtOnce, moveAtOnce } from "./contacts.scenes";

const ROUNDS = 12;

it("two guardians who add and move contacts at once lose none and share no position, always", {
  timeout: 90_000,
}, async () => {
  const database = await createTestDatabase();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      expect(await addAtOnce(database, `ajouts-${round}`)).toEqual(["1", "2"]);
      expect(await moveAtOnce(database, `ordre-${round}`)).toEqual(["1 B", "2 A", "3 D", "4 C"]);
    }
  } finally {
    await database.drop();
  }
});
