import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countOf, countPlaces, listMiscounted } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { makeDesk } from "./openings.scenes";
import {
  askWhileWithdrawn,
  endedWednesday,
  lowerWhileTaken,
  MONDAY,
  pressTogether,
  traces,
  withdrawWhileAsked,
} from "./race.scenes";

/** Their control is capacity.no-lock.db.test.ts. */
describe("at the very same time", { timeout: 60_000 }, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("a family takes a place and an agent takes all away: the agent is told who is there", async () => {
    const desk = await makeDesk(database, [MONDAY]);
    const agent = await lowerWhileTaken(database, desk);
    expect(agent).toMatchObject({ status: "fulfilled", value: { kind: "overfull", days: [{ taken: 1 }] } });
    expect(await desk.days()).toEqual([`${MONDAY} 24`]);
    expect(await listMiscounted(database)).toEqual([]);
    expect(await countPlaces(database)).toEqual([{ live: 1, taken: 1 }]);
  });

  it("a family asks for a day and an agent withdraws it: the day stays", async () => {
    const desk = await makeDesk(database);
    const agent = await withdrawWhileAsked(database, desk);
    expect(agent).toMatchObject({ status: "fulfilled", value: { withdrawn: 6, kept: 1 } });
  });

  it("an agent withdraws a day and a family asks for it: it is gone, and nothing fails", async () => {
    const desk = await makeDesk(database);
    const { family, report } = await askWhileWithdrawn(database, desk);
    expect(report).toMatchObject({ withdrawn: 7, kept: 0 });
    expect(family).toMatchObject({ status: "fulfilled" });
    expect(await countOf(database, "basket_line", desk.family.householdId)).toBe(0);
  });

  it("two agents open one year: one does it, the other finds it done", async () => {
    const desk = await endedWednesday(database);
    const presses = await pressTogether(desk);
    const reports = presses.map((one) => (one.status === "fulfilled" ? one.value : one.reason));
    expect(reports.map(({ withdrawn, closed }) => [withdrawn, closed]).sort()).toEqual([
      [0, 0],
      [6, 1],
    ]);
    expect(await traces(database, desk)).toEqual({ closures: 1, lines: 1 });
  });
});
