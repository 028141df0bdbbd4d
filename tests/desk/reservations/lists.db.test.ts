import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderList } from "@/components/lists/render-list";
import type { StaffActor } from "@/lib/context";
import { collectList } from "@/lib/desk/reservations/collect-list";
import { nameListFile } from "@/lib/desk/reservations/name-list-file";
import { presentList } from "@/lib/desk/reservations/present-list";
import type { ListSearch } from "@/lib/desk/reservations/schemas";
import { writeListXlsx } from "@/lib/desk/reservations/write-list-xlsx";
import { staffContext } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, MONDAY, makeDesk, SURCHARGE, TUESDAY } from "./desk.scene";
import { readPdf } from "./read-pdf";
import { dateOf, readXlsx } from "./read-xlsx";

describe("lists to keep", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
    desk = await makeDesk(database);
    await makeDesk(database, "ailleurs");
  });
  afterAll(() => database.drop());

  const collect = (search: ListSearch, actor: StaffActor = desk.agent) =>
    staffContext(database, desk.commune, actor, (ctx) => collectList(ctx, search));
  const pdf = async (search: ListSearch) =>
    readPdf(await renderList(presentList(await collect(search)))).map(({ lines }) => lines);
  const xlsx = async (search: ListSearch) => readXlsx(await writeListXlsx(await collect(search)));

  /** "Nom Prénom" of the live reservations, as the database has them. */
  const inDatabase = async (activityId: string, dates: readonly string[]) => {
    const rows = await database.owner.sql<{ date: string; name: string }[]>`
      select r.service_date::text as date, c.last_name || ' ' || c.first_name as name
      from reservation r join child c on c.commune_id = r.commune_id and c.id = r.child_id
      where r.activity_id = ${activityId} and r.status = 'reserved' and r.service_date::text in ${database.owner.sql(dates)}`;
    return rows.map(({ date, name }) => `${date} ${name}`).sort();
  };

  it("print every child of the day with its accents, the day in words and the number of the page", async () => {
    const [lines = [], ...others] = await pdf({ jour: MONDAY, prestation: desk.canteen.id });
    expect(others).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "bureau",
        "Cantine – École Jules-Ferry",
        "lundi 27 mai 2024",
        "CP B (2)",
        "CP B, École du Moulin (1)",
        "Imprimé le 22/05/2024 à 16h29",
        "Page 1 sur 1",
        `Réservation tardive\u00a0: ${SURCHARGE}`,
        "Réservé par Marie PETIT",
      ]),
    );
    const names = (await inDatabase(desk.canteen.id, [MONDAY])).map((line) => line.slice(11));
    expect(names).toContain("D’HAËNE Zoé");
    for (const name of names) expect(lines.filter((line) => line === name)).toEqual([name]);
    expect(lines.join("")).not.toContain("�");
  });

  it("print a week as a box a day", async () => {
    const view = presentList(await collect({ semaine: TUESDAY, prestation: desk.canteen.id }));
    const children = view.sheets[0]?.classes.flatMap((one) => one.children) ?? [];
    const days = view.sheets[0]?.days ?? [];
    const boxes = children.flatMap(({ name, days: comes }) =>
      days.flatMap(({ iso }, index) => (comes[index] ? [`${iso} ${name}`] : [])),
    );
    expect(boxes.sort()).toEqual(await inDatabase(desk.canteen.id, [MONDAY, TUESDAY]));
    expect(view.sheets[0]?.perDay).toEqual([5, 4, 0, 0, 0]);
    const [lines = []] = await pdf({ semaine: TUESDAY, prestation: desk.canteen.id });
    expect(lines).toContain("du lundi 27 au vendredi 31 mai 2024");
    expect(lines).toContain("Attendus");
  });

  it("are of a week for one activity alone", async () => {
    const { dates } = await collect({ semaine: TUESDAY, etablissement: desk.jules });
    expect(dates.map(String)).toEqual([TUESDAY]);
  });

  it("print a page for each activity of a site on which somebody comes", async () => {
    const pages = await pdf({ jour: MONDAY, etablissement: desk.jules });
    expect(pages.map((lines) => lines[1])).toEqual([
      "Cantine – École Jules-Ferry",
      "Étude – École Jules-Ferry",
    ]);
    const empty = (await pdf({ jour: "2024-06-03", etablissement: desk.jules }))[0];
    expect(empty).toContain("Aucun enfant n’est attendu.");
  });

  it("give a spreadsheet dates that are dates, and the same children as the database", async () => {
    const { rows, xml } = await xlsx({ semaine: MONDAY, prestation: desk.canteen.id });
    const [heading, ...lines] = rows;
    expect(heading?.map((cell) => cell?.value)).toEqual([
      "Date",
      "Établissement",
      "Prestation",
      "Classe",
      "Niveau",
      "Nom",
      "Prénom",
      "Né(e) le",
      "Réservé par",
      "Réservation tardive",
    ]);
    const read = lines.map((row) => `${dateOf(row[0])} ${row[5]?.value} ${row[6]?.value}`);
    expect(read.sort()).toEqual(await inDatabase(desk.canteen.id, [MONDAY, TUESDAY]));
    expect(new Set(lines.map((row) => row[0]?.type))).toEqual(new Set(["n"]));
    expect(lines.some((row) => dateOf(row[7]) === "2019-01-01")).toBe(true);
    expect(xml).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it("hold as text what a spreadsheet would take for a formula", async () => {
    await database.owner.sql`
      update child set last_name = '=HYPERLINK("http://exemple.fr";"oui")' where id = ${desk.sharedId}`;
    const { rows, xml } = await xlsx({ jour: MONDAY, prestation: desk.canteen.id });
    const cell = rows.flat().find((one) => one?.value.startsWith("="));
    expect(cell?.type).not.toBe("f");
    expect(["s", "inlineStr", "str"]).toContain(cell?.type);
    expect(xml).not.toContain("<f");
    await database.owner.sql`update child set last_name = 'D’HAËNE' where id = ${desk.sharedId}`;
  });

  it.each([
    [(d: Desk) => ({ jour: MONDAY, prestation: d.canteen.id }), "cantine-ecole-jules-ferry-2024-05-27"],
    [
      (d: Desk) => ({ semaine: TUESDAY, prestation: d.study.id }),
      "etude-ecole-jules-ferry-semaine-2024-05-27",
    ],
    [(d: Desk) => ({ jour: MONDAY, etablissement: d.moulin }), "ecole-du-moulin-2024-05-27"],
  ])("are named by what they hold", async (search, name) => {
    expect(nameListFile(await collect(search(desk)))).toBe(name);
  });

  it("leave a line in the trail: who took which list", async () => {
    await database.owner.sql`delete from audit_entry`;
    await collect({ jour: MONDAY, prestation: desk.canteen.id });
    await collect({ jour: MONDAY, etablissement: desk.jules });
    const lines = await database.owner.sql<Record<string, unknown>[]>`
      select action, subject_kind, subject_id, detail, account_id from audit_entry order by at`;
    const by = { action: "list-downloaded", account_id: desk.agent.accountId };
    expect(lines).toEqual([
      { ...by, subject_kind: "activity", subject_id: desk.canteen.id, detail: { date: MONDAY, count: 5 } },
      { ...by, subject_kind: "site", subject_id: desk.jules, detail: { date: MONDAY, count: 5 } },
    ]);
  });

  it("are of the agent's own sites alone, and of something", async () => {
    const missing = { code: "not-found" };
    await expect(collect({ jour: MONDAY, prestation: desk.canteen.id }, desk.animator)).rejects.toMatchObject(
      missing,
    );
    await expect(collect({ jour: MONDAY, etablissement: desk.jules }, desk.animator)).rejects.toMatchObject(
      missing,
    );
    await expect(collect({ jour: MONDAY })).rejects.toMatchObject(missing);
    expect((await collect({ jour: MONDAY, prestation: desk.other.id }, desk.animator)).places).toHaveLength(
      1,
    );
  });
});
