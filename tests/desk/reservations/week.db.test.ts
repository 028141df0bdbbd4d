import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/context";
import { getWeek } from "@/lib/desk/reservations/get-week";
import type { ReservationsSearch } from "@/lib/desk/reservations/schemas";
import type { WeekCell } from "@/lib/desk/reservations/views";
import { staffContext } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { CLOSED_FOR, type Desk, FRIDAY, MONDAY, makeDesk } from "./desk.scene";

describe("the desk's week", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
    desk = await makeDesk(database);
    await makeDesk(database, "ailleurs");
  });
  afterAll(() => database.drop());

  const week = (search: ReservationsSearch = {}, actor: StaffActor = desk.agent) =>
    staffContext(database, desk.commune, actor, (ctx) => getWeek(ctx, { semaine: FRIDAY, ...search }));
  const say = (cell: WeekCell) =>
    cell.kind === "open"
      ? [cell.fill.ratio, ...cell.fill.notes].join(" · ")
      : `${cell.kind} ${"label" in cell ? cell.label : ""}`;

  it("says of each activity and day what is taken, what is full, who waits and why it is closed", async () => {
    const { monday, sites, days } = await week();
    expect(monday).toBe(MONDAY);
    expect(days.map(({ long }) => long)).toEqual([
      "lundi 27 mai",
      "mardi 28 mai",
      "mercredi 29 mai",
      "jeudi 30 mai",
      "vendredi 31 mai",
    ]);
    expect(
      sites.map(({ name, rows }) => [name, rows.map((row) => [row.name, ...row.cells.map(say)])]),
    ).toEqual([
      ["École du Moulin", [["Cantine", "1 sur 2", "unopened ", "unopened ", "unopened ", "unopened "]]],
      [
        "École Jules-Ferry",
        [
          [
            "Cantine",
            "5 sur 5 · Complet",
            "4 sur 5",
            `closed ${CLOSED_FOR}`,
            "0 sur 5 · 1 en attente",
            "unopened ",
          ],
          ["Étude", "1 sur 10", "unopened ", `closed ${CLOSED_FOR}`, "unopened ", "unopened "],
        ],
      ],
    ]);
  });

  it("agrees with the rows of the database, counted one by one", async () => {
    const { sites } = await week();
    const shown = sites.flatMap(({ rows }) =>
      rows.flatMap(({ id, cells }) =>
        cells.flatMap((cell) => (cell.kind === "open" ? [[id, cell.date, cell.fill.taken]] : [])),
      ),
    );
    const counted = await database.owner.sql<{ id: string; date: string; n: number }[]>`
      select o.activity_id as id, o.service_date::text as date, count(r.id)::int as n
      from opening o left join reservation r on r.commune_id = o.commune_id and r.activity_id = o.activity_id
        and r.service_date = o.service_date and r.status = 'reserved'
      where o.commune_id = ${desk.commune.id} and o.service_date <> '2024-05-29' group by 1, 2`;
    expect(shown.length).toBe(5);
    expect(new Set(shown.map(String))).toEqual(
      new Set(counted.map(({ id, date, n }) => String([id, date, n]))),
    );
  });

  it("adds up each day, of a site and of all of them", async () => {
    const { sites, totals, full, nearly } = await week();
    const ratios = (fills: typeof totals) => fills.map((fill) => fill?.ratio ?? null);
    expect(ratios(sites[1]?.totals ?? [])).toEqual(["6 sur 15", "4 sur 5", null, "0 sur 5", null]);
    expect(ratios(totals)).toEqual(["7 sur 17", "4 sur 5", null, "0 sur 5", null]);
    expect(full.map(({ name, ratio }) => [name, ratio])).toEqual([
      ["Cantine, École Jules-Ferry, lundi 27 mai", "5 sur 5"],
    ]);
    expect(nearly).toEqual([]);
  });

  it("shows one site, and the steps to the weeks around", async () => {
    const view = await week({ etablissement: desk.moulin });
    expect(view.sites.map(({ id }) => id)).toEqual([desk.moulin]);
    expect(view.choices).toHaveLength(2);
    expect([view.previous, view.next, view.year]).toEqual(["2024-05-20", "2024-06-03", "2023"]);
  });

  it("begins with the week of today, and says what public holidays and holidays close", async () => {
    const today = await staffContext(database, desk.commune, desk.agent, (ctx) => getWeek(ctx, {}));
    expect(today.monday).toBe("2024-05-20");
    expect(today.days.filter(({ isToday }) => isToday).map(({ iso }) => iso)).toEqual(["2024-05-22"]);
    expect(today.sites[0]?.rows[0]?.cells[0]).toMatchObject({ kind: "closed", label: "Lundi de Pentecôte" });
    const summer = await week({ semaine: "2024-07-15" });
    expect(summer.sites[0]?.rows[0]?.cells[0]).toMatchObject({ kind: "closed", label: "Vacances d’été" });
  });

  it("leaves an archived activity out of the weeks in which it was not open", async () => {
    await database.owner.sql`update activity set archived_at = now() where id = ${desk.study.id}`;
    const rows = async (semaine: string) =>
      (await week({ semaine, etablissement: desk.jules })).sites[0]?.rows.map(({ name }) => name);
    expect(await rows(MONDAY)).toEqual(["Cantine", "Étude"]);
    expect(await rows("2024-06-03")).toEqual(["Cantine"]);
    await database.owner.sql`update activity set archived_at = null where id = ${desk.study.id}`;
  });

  it("shows an agent of one school that school alone, and the other one is not found", async () => {
    const view = await week({}, desk.animator);
    expect(view.sites.map(({ id }) => id)).toEqual([desk.moulin]);
    expect(view.choices.map(({ id }) => id)).toEqual([desk.moulin]);
    expect(view.full).toEqual([]);
    await expect(week({ etablissement: desk.jules }, desk.animator)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
