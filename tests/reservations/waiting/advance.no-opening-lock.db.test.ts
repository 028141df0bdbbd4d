import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readDatabaseError } from "@/db/errors";
import { startingLine } from "@/tests/factories/barrier";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { expiredOffer, roundsTogether } from "./advance.scenes";
import { later } from "./waiting.scenes";

const line = vi.hoisted(() => ({ wait: async () => {} }));

vi.mock(import("@/lib/reservations/waiting/lock-queues"), async (real) => ({
  ...(await real()),
  // Where the lock would be taken, both workers have seen the same offer that is over.
  lockQueues: () => line.wait(),
}));

/** The control of "workers tell one family of one place". */
describe("two workers at once, when the openings are not locked", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let scene: Awaited<ReturnType<typeof expiredOffer>>;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    line.wait = async () => {};
    scene = await expiredOffer(database);
    line.wait = startingLine(2);
  });

  it("are stopped by the CHECK alone: one of them fails", async () => {
    const results = await roundsTogether(database, scene.first.commune, 2, later(3));
    const thrown = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(thrown.map(readDatabaseError)).toEqual([{ kind: "check", constraint: "opening_taken_check" }]);
  });

  it("tell two families of one place, once the CHECK is taken away too", async () => {
    await database.owner.sql`alter table opening drop constraint opening_taken_check`;
    await roundsTogether(database, scene.first.commune, 2, later(3));
    const everybody = [scene.first, scene.second, scene.third];
    expect(await scene.on.told()).toEqual(everybody.map(({ guardian }) => guardian.email));
  });
});
