import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { opening } from "@/db/schema";
import { type Chore, startChores } from "@/lib/chores/start-chores";
import { realNow } from "@/lib/clock";
import type { Commune } from "@/lib/context";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const OFTEN = 5;
const never = () => {};

describe("the chores of an installation", () => {
  let database: TestDatabase;
  let communes: Commune[];
  beforeAll(async () => {
    database = await createTestDatabase();
    communes = [
      await makeCommune(database, { slug: "corbeil" }),
      await makeCommune(database, { slug: "evry" }),
    ];
  });
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(never);
  });
  afterAll(() => database.drop());

  const start = (...chores: Chore[]) =>
    startChores({ database: database.app, listCommunes: async () => communes, chores, now: realNow });
  const slugsDone = (run: ReturnType<typeof vi.fn<Chore["run"]>>) =>
    run.mock.calls.map(([ctx]) => ctx.commune.slug);

  it("are done in every commune at once, and again until they are stopped", async () => {
    const run = vi.fn<Chore["run"]>(async () => {});
    const runner = start({ name: "count", every: OFTEN, run });
    await vi.waitUntil(() => run.mock.calls.length >= 4);
    await runner.stop();
    const done = run.mock.calls.length;
    expect(slugsDone(run).slice(0, 4)).toEqual(["corbeil", "evry", "corbeil", "evry"]);
    await new Promise((resolve) => setTimeout(resolve, 10 * OFTEN));
    expect(run.mock.calls.length).toBe(done);
  });

  it("see one commune each, and no other", async () => {
    for (const commune of communes) await makeActivity(database, commune, { on: ["2024-05-27"] });
    const seen: [string, string[]][] = [];
    const runner = start({
      name: "look",
      every: OFTEN,
      run: async ({ commune, tx }) => {
        const rows = await tx.select({ communeId: opening.communeId }).from(opening);
        seen.push([commune.id, rows.map((row) => row.communeId)]);
      },
    });
    await vi.waitUntil(() => seen.length >= 2);
    await runner.stop();
    for (const [own, ids] of seen) expect(ids).toEqual([own]);
  });

  it("fail in one commune, are undone there and logged, and go on in the others and in the next round", async () => {
    const { id } = await makeActivity(database, communes[0] as Commune, { on: ["2024-06-03"] });
    const run = vi.fn<Chore["run"]>(async ({ commune, tx }) => {
      if (commune.slug !== "corbeil") return;
      await tx.update(opening).set({ capacity: 99 });
      throw new Error("broken broom");
    });
    const runner = start({ name: "fail", every: OFTEN, run });
    await vi.waitUntil(() => run.mock.calls.length >= 4);
    await runner.stop();
    expect(slugsDone(run)).toContain("evry");
    expect(String(vi.mocked(console.error).mock.calls[0]?.[0])).toMatch(/chore fail, corbeil.*broken broom/);
    const [row] = await database.owner.sql`select capacity from opening where activity_id = ${id}`;
    expect(row).toEqual({ capacity: 24 });
  });

  it("go on when the communes could not be listed", async () => {
    const run = vi.fn<Chore["run"]>(async () => {});
    const listCommunes = vi.fn(async () => communes).mockRejectedValueOnce(new Error("no list"));
    const runner = startChores({
      database: database.app,
      listCommunes,
      chores: [{ name: "list", every: OFTEN, run }],
      now: realNow,
    });
    await vi.waitUntil(() => run.mock.calls.length >= 2);
    await runner.stop();
    expect(listCommunes.mock.calls.length).toBeGreaterThan(1);
  });

  it("are done by one process at a time in a commune, and two of different names side by side", async () => {
    let [under, most, rounds] = [0, 0, 0];
    const slow: Chore = {
      name: "slow",
      every: 1,
      run: async () => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((resolve) => setTimeout(resolve, 10));
        under -= 1;
        rounds += 1;
      },
    };
    communes = communes.slice(0, 1);
    const same = [start(slow), start(slow), start(slow)];
    await vi.waitUntil(() => rounds >= 8);
    await Promise.all(same.map((runner) => runner.stop()));
    expect(most).toBe(1);

    // The control: under two names they do meet.
    [under, most, rounds] = [0, 0, 0];
    const apart = [start(slow), start({ ...slow, name: "slow too" })];
    await vi.waitUntil(() => most === 2);
    await Promise.all(apart.map((runner) => runner.stop()));
  });

  it("stop only when the one under way has ended", async () => {
    let ended = false;
    const run = vi.fn<Chore["run"]>(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ended = true;
    });
    const runner = start({ name: "long", every: 60_000, run });
    await vi.waitUntil(() => run.mock.calls.length === 1);
    await runner.stop();
    expect(ended).toBe(true);
  });
});
