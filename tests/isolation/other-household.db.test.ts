import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findActor } from "@/lib/accounts/find-actor";
import { type GuardianActor, systemContext } from "@/lib/context";
import { restoreBasket } from "@/lib/reservations/basket/empty-basket";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { snapshot } from "@/tests/factories/observe";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Attempt, familyAttempts, named, staffAttempts } from "./attempts";
import { makeNeighbour, type Neighbour } from "./neighbour";
import { SILENCE } from "./silence";
import { systemAttempts } from "./system-attempts";
import { judge } from "./verdict";

class Undo extends Error {}

describe("from another household of the commune", () => {
  let database: TestDatabase;
  let neighbour: Neighbour;
  let intruder: Family;

  beforeAll(async () => {
    // What writes an e-mail asks for the links' scheme and port.
    vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
    vi.stubEnv("SMTP_URL", "smtp://localhost:25");
    vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough for the schema");
    database = await createTestDatabase();
    neighbour = await makeNeighbour(database, "voisine");
    intruder = await makeFamily(database, neighbour.commune, [neighbour.canteen], "Zoé");
  });
  afterAll(() => database.drop());

  /** The activity is the intruder's too: only what is the neighbour's own tells. */
  const own = (found: readonly string[]) => found.filter((trait) => !trait.startsWith("Cantine"));

  it.each(named(familyAttempts))("a family %s and finds nothing (%s)", async (_, __, { run, refusal }) => {
    const before = await snapshot(database, neighbour.commune.id);
    const tried = familyContext(database, intruder, (ctx) => run(ctx, neighbour));
    const verdict = await judge(tried, neighbour);
    expect(own(verdict.found)).toEqual([]);
    expect(verdict.refusal).toBe(refusal ?? null);
    expect(await snapshot(database, neighbour.commune.id)).toEqual(before);
  });

  it("a family that swaps only the household of its session still has no session of that household", async () => {
    const forged: GuardianActor = { ...intruder.guardian, householdId: neighbour.householdId };
    const actor = await familyContext(database, { commune: neighbour.commune, guardian: forged }, (ctx) =>
      findActor(ctx.tx, ctx.commune.id, forged.sessionId),
    );
    expect(actor).toMatchObject({ householdId: intruder.householdId });
  });

  /** Were the rightful one refused too, or shown nothing either, the strangers' tests could not fail. */
  describe("whereas the rightful one", () => {
    async function expectFound<C>(
      { run, refusal, atHome }: Attempt<C>,
      open: (work: (ctx: C) => Promise<never>) => Promise<never>,
    ): Promise<void> {
      let answer: unknown;
      const undone = open(async (ctx) => {
        answer = await run(ctx, neighbour);
        throw new Undo();
      });
      if (atHome !== undefined && atHome !== SILENCE) {
        await expect(undone).rejects.toMatchObject({ code: atHome });
        return;
      }
      await expect(undone).rejects.toBeInstanceOf(Undo);
      const { found } = await judge(Promise.resolve(answer), neighbour);
      if (refusal === undefined && atHome === undefined) expect(found).not.toEqual([]);
    }

    it.each(named(familyAttempts))("%s, and is let in (%s)", async (_, __, attempt) => {
      await expectFound(attempt, (work) => familyContext(database, neighbour, work));
    });

    it.each(named(staffAttempts))("%s, and is let in (%s)", async (_, __, attempt) => {
      const { commune, staff } = neighbour;
      await expectFound(attempt, (work) => staffContext(database, commune, staff, work));
    });

    // What names rows that do not exist is refused at home too: only the foreign keys stand there.
    const answering = systemAttempts.filter(
      ({ refusal }) => refusal !== "foreign-key" && refusal !== "guardian-not-found",
    );
    it.each(named(answering))("%s, and is let in (%s)", async (_, __, attempt) => {
      const means = { on: database.app, now: WEDNESDAY_AFTERNOON };
      await expectFound(attempt, (work) => systemContext(neighbour.commune, work, means));
    });
  });

  it("does not put back a basket that the neighbour emptied", async () => {
    await database.owner.sql`
      update basket set emptied = '[]' where household_id = ${neighbour.householdId}`;
    await expect(familyContext(database, intruder, restoreBasket)).rejects.toMatchObject({
      code: "nothing-to-restore",
    });
  });
});
