import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/context";
import { countYear } from "@/lib/desk/reservations/count-year";
import { getYear } from "@/lib/desk/reservations/get-year";
import { listFills } from "@/lib/desk/reservations/list-fills";
import type { ReservationsSearch } from "@/lib/desk/reservations/schemas";
import { isFull, isNearlyFull, sumFills } from "@/lib/desk/rules/fill";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, MONDAY, makeDesk } from "./desk.scene";

describe("the desk's year", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
    desk = await makeDesk(database);
    await makeDesk(database, "ailleurs");
  });
  afterAll(() => database.drop());

  const year = (search: ReservationsSearch = {}, actor: StaffActor = desk.agent) =>
    staffContext(database, desk.commune, actor, (ctx) => getYear(ctx, search));
  const days = async (search: ReservationsSearch, actor?: StaffActor) =>
    (await year(search, actor)).months.flatMap(({ weeks }) =>
      weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])),
    );

  it("says of each open day how full it is", async () => {
    const one = await days({ prestation: desk.canteen.id });
    expect(one.map(({ rate, step, words }) => [rate, step, words])).toEqual([
      [100, 5, "lundi 27 mai\u00a0: 5 sur 5, complet"],
      [80, 3, "mardi 28 mai\u00a0: 4 sur 5"],
      // Wednesday is closed, and nobody has a place: no day to count.
      [0, 1, "jeudi 30 mai\u00a0: 0 sur 5"],
    ]);
  });

  it("adds up several activities, and says when one of them is full", async () => {
    const [monday] = await days({});
    expect(monday).toMatchObject({
      rate: 41,
      step: 1,
      full: 1,
      words: "lundi 27 mai\u00a0: 7 sur 17, 1 prestation complète",
    });
    const view = await year();
    expect(view.totals).toEqual({ full: 1, nearly: 0, average: 40, days: 3 });
    expect(view.coming.map(({ date }) => date)).toEqual([MONDAY]);
    expect([view.year, view.name, view.previous, view.next]).toEqual(["2023", "2023 – 2024", "2022", "2024"]);
    expect(view.months.map(({ name, average }) => [name, average])).toEqual([
      ["Mai 2024", "40\u00a0% en moyenne"],
    ]);
  });

  it("counts in the database what the rules say, opening by opening", async () => {
    await database.owner.sql`
      insert into opening (commune_id, activity_id, service_date, capacity, taken, held)
      select ${desk.commune.id}, ${desk.study.id}, date '2024-06-03' + n, c, t, h
      from (values (0, 10, 8, 0), (1, 10, 9, 0), (2, 10, 9, 1), (3, 10, 10, 0), (4, 0, 0, 0), (7, 7, 6, 0), (8, 7, 0, 6),
        (9, 30, 27, 0), (10, 30, 26, 0)) as v(n, c, t, h)`;
    const span = schoolYearOf(civilDateAt(WEDNESDAY_AFTERNOON, "Europe/Paris"));
    const ids = [desk.canteen.id, desk.study.id, desk.other.id];
    await staffContext(database, desk.commune, desk.agent, async (ctx) => {
      const counted = await countYear(ctx, ids, span);
      const fills = await listFills(ctx, ids, span);
      expect(counted.length).toBeGreaterThan(10);
      for (const { date, full, nearly, ...sum } of counted) {
        const those = fills.filter((fill) => fill.date.equals(date));
        expect(sum).toEqual(sumFills(those));
        expect([date.toString(), full, nearly]).toEqual([
          date.toString(),
          those.filter(isFull).length,
          those.filter(isNearlyFull).length,
        ]);
      }
      expect(counted.some(({ nearly }) => nearly > 0)).toBe(true);
    });
    await database.owner
      .sql`delete from opening where service_date >= '2024-06-03' and commune_id = ${desk.commune.id}`;
  });

  it("is empty where nothing opens, and follows the commune's own school year", async () => {
    const next = await year({ annee: "2030" });
    expect([next.months, next.totals.days, next.totals.average]).toEqual([[], 0, 0]);
    const commune = { ...desk.commune, schoolYearMonth: 1 };
    const civil = await staffContext(database, commune, desk.agent, (ctx) => getYear(ctx, { annee: "2024" }));
    expect([civil.name, civil.totals.days]).toEqual(["2024", 3]);
  });

  it("is of the agent's own sites alone", async () => {
    expect((await days({}, desk.animator)).map(({ words }) => words)).toEqual([
      "lundi 27 mai\u00a0: 1 sur 2",
    ]);
    await expect(year({ prestation: desk.canteen.id }, desk.animator)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
