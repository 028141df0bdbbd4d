import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { ONE_RULE, OTHER_RULE, openRegulation, pressRule, pressTogether, storedRules } from "./desk.scene";

const ROUNDS = 6;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("of two agents who press at once one is written, and the other reads what has changed", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await openRegulation(database);
    expect(await pressTogether(desk)).toBe(1);
    expect(await storedRules(desk)).toHaveLength(2);
  }
});

it("an agent whose page is older than the regulation is told, with what was typed, and can go on", async () => {
  const desk = await openRegulation(database);
  const first = await pressRule(desk, { rule: ONE_RULE });
  await pressRule(desk, { rule: ONE_RULE, shown: first?.effect.shown });
  const stale = await pressRule(desk, { rule: OTHER_RULE, version: 1 });
  expect(stale).toMatchObject({
    effect: { why: "moved", version: 2 },
    typed: { validFrom: "2024-06-10", "booking.kind": "hours-before" },
  });
  const { version, shown } = stale?.effect ?? { version: 0, shown: "" };
  expect(await pressRule(desk, { rule: OTHER_RULE, version, shown })).toBeNull();
});
