import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptPaper, refusePaper } from "@/lib/enrolments/papers/decide-paper";
import { getHome } from "@/lib/home/get-home";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { ask, book } from "@/tests/factories/basket";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { handIn, makePaper } from "@/tests/factories/papers";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { listSent, MONDAY, type Scene, setScene, TUESDAY } from "./scene";

/** In Paris, the last instant of 23 May 2024 and the first of the 24th. */
const LAST = Temporal.Instant.from("2024-05-23T21:59:59.999Z");
const AFTER = Temporal.Instant.from("2024-05-23T22:00:00Z");

describe("a paper that lacks", () => {
  let database: TestDatabase;
  let scene: Scene;
  let kindId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await setScene(database);
    kindId = await makePaper(database, scene.commune, {
      label: "Attestation",
      of: scene.canteen,
      dueOn: "2024-05-23",
    });
  });

  /** What the week says of Monday: null when it can be booked. */
  async function reasonAt(now: Temporal.Instant): Promise<string | null> {
    const found = await familyContext(
      database,
      scene.family,
      (ctx) => findWeekPlanning(ctx, { childId: scene.family.childId, week: MONDAY }),
      now,
    );
    const cells = JSON.stringify(found);
    return cells.includes("Attestation") ? "Attestation" : null;
  }
  const request = (now: Temporal.Instant) =>
    ask(database, scene.family, "book", scene.canteen, [MONDAY], now).then(({ basket, refused }) => ({
      count: basket.count,
      messages: refused.map(({ message }) => message),
    }));
  const todo = (now = WEDNESDAY_AFTERNOON) =>
    familyContext(
      database,
      scene.family,
      async (ctx) => (await getHome(ctx)).todos.filter(({ kind }) => kind === "paper"),
      now,
    );

  it("blocks nothing on its last day, and from the next midnight of the commune on", async () => {
    expect(await reasonAt(LAST)).toBeNull();
    expect(await reasonAt(AFTER)).toBe("Attestation");
  });

  it("is told long before, with its day, and then that it blocks", async () => {
    expect(await todo()).toMatchObject([
      {
        title: "Pièce à fournir pour Paul\u00a0: Attestation",
        detail: "À fournir jusqu’au 23 mai 2024",
        href: `/inscriptions#enfant-${scene.family.childId}`,
      },
    ]);
    expect((await todo(AFTER))[0]?.detail).toContain("elle bloque les réservations");
    await handIn(database, scene.family, kindId);
    expect(await todo()).toEqual([]);
  });

  it("no longer blocks once it is sent, nor once it is accepted; refused, it blocks again", async () => {
    await handIn(database, scene.family, kindId, AFTER);
    expect(await reasonAt(AFTER)).toBeNull();
    const desk = <T>(work: Parameters<typeof staffContext<T>>[3]) =>
      staffContext(database, scene.commune, scene.agent, work);
    const [sent = ""] = await listSent(database, scene);
    await desk((ctx) => refusePaper(ctx, { paperId: sent, word: "Illisible" }));
    expect(await reasonAt(AFTER)).toBe("Attestation");
    await handIn(database, scene.family, kindId, AFTER);
    const [again = ""] = await listSent(database, scene);
    await desk((ctx) => acceptPaper(ctx, { paperId: again }));
    expect(await reasonAt(AFTER)).toBeNull();
  });

  it("leaves what is reserved, and lets it be cancelled", async () => {
    await book(database, scene.family, scene.canteen, [TUESDAY]);
    const { basket } = await ask(database, scene.family, "cancel", scene.canteen, [TUESDAY], AFTER);
    expect(basket.count).toBe(1);
    const [row] = await database.owner.sql<{ status: string }[]>`
      select status from reservation where commune_id = ${scene.commune.id}`;
    expect(row?.status).toBe("reserved");
  });

  it("is asked of every child that is enrolled, and of no activity that does not need it", async () => {
    await database.owner.sql`delete from activity_paper where commune_id = ${scene.commune.id}`;
    await database.owner.sql`
      insert into activity_paper (commune_id, activity_id, paper_kind_id, due_on)
      values (${scene.commune.id}, ${scene.study.id}, ${kindId}, '2024-05-23')`;
    expect(await reasonAt(AFTER)).toBeNull();
    expect(await todo()).toEqual([]);
  });

  it("of a kind that the commune has put away asks for nothing", async () => {
    await database.owner.sql`
      update paper_kind set archived_at = now() where commune_id = ${scene.commune.id} and id = ${kindId}`;
    expect(await reasonAt(AFTER)).toBeNull();
    expect(await todo()).toEqual([]);
  });

  it("is refused by the basket too", async () => {
    expect(await request(LAST)).toMatchObject({ count: 1, messages: [] });
    await ask(database, scene.family, "none", scene.canteen, [MONDAY], LAST);
    expect(await request(AFTER)).toMatchObject({
      count: 0,
      messages: [expect.stringContaining("Attestation")],
    });
  });
});
