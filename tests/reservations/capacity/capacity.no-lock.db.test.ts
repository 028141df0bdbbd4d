import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readDatabaseError } from "@/db/errors";
import { startingLine } from "@/tests/factories/barrier";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, makeDesk } from "./openings.scenes";
import {
  endedWednesday,
  lowerWhileTaken,
  MONDAY,
  pressTogether,
  traces,
  withdrawWhileAsked,
} from "./race.scenes";

const line = vi.hoisted(() => ({ wait: async () => {} }));

vi.mock(import("@/lib/reservations/waiting/lock-queues"), async (real) => ({
  ...(await real()),
  lockQueues: async () => {},
}));
vi.mock(import("@/lib/reservations/places/set-taken"), async (real) => ({
  ...(await real()),
  // It writes, and so locks, the rows that it settles.
  settleHeld: async () => {},
}));
vi.mock(import("@/lib/catalogue/openings/lock-year"), () => ({ lockYear: async () => {} }));
vi.mock(import("@/lib/reservations/capacity/lock-days"), () => ({
  // Where the locks would be taken, both presses have read what there is to do.
  lockDays: () => line.wait(),
}));

/** The control of capacity.race.db.test.ts. */
describe("at the very same time, when nothing is locked", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    line.wait = async () => {};
  });

  const failureOf = (result: PromiseSettledResult<unknown>) =>
    result.status === "rejected" ? readDatabaseError(result.reason) : null;

  it("a family that takes a place is in the way of an agent who has not seen it: a CHECK stops the agent", async () => {
    const desk: Desk = await makeDesk(database, [MONDAY]);
    const agent = await lowerWhileTaken(database, desk);
    expect(failureOf(agent)).toEqual({ kind: "check", constraint: "opening_taken_check" });
  });

  it("and without the CHECK more is taken than there is", async () => {
    await database.owner.sql`alter table opening drop constraint opening_taken_check`;
    const desk = await makeDesk(database, [MONDAY]);
    await lowerWhileTaken(database, desk);
    const [row] = await database.owner.sql`
      select capacity, taken from opening where activity_id = ${desk.canteen.id}`;
    expect(row).toEqual({ capacity: 0, taken: 1 });
  });

  it("a family that asks for a day makes the whole year fail", async () => {
    const agent = await withdrawWhileAsked(database, await makeDesk(database));
    expect(failureOf(agent)).toMatchObject({ kind: "foreign-key" });
  });

  it("two agents close one day twice, and both say that they withdrew it", async () => {
    const desk = await endedWednesday(database);
    line.wait = startingLine(2);
    await pressTogether(desk);
    expect(await traces(database, desk)).toEqual({ closures: 2, lines: 2 });
  });
});
