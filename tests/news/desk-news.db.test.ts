import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { findDeskFile } from "@/lib/news/find-file";
import { previewNews } from "@/lib/news/find-news";
import { getDeskNews } from "@/lib/news/get-desk-news";
import { addNewsFile, setNewsPicture } from "@/lib/news/join-file";
import { listAudiences } from "@/lib/news/list-audiences";
import { listDeskNews } from "@/lib/news/list-desk-news";
import { moveNews } from "@/lib/news/move-news";
import { moveNewsFile, removeNewsFile } from "@/lib/news/part-file";
import { saveNews } from "@/lib/news/save-news";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import { makeNews, newsInput } from "@/tests/factories/news";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the desk of the news", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    agent = await makeStaff(database, commune, "gestionnaire");
  });

  const desk = <T>(work: (ctx: StaffContext) => Promise<T>, as = agent) =>
    staffContext(database, commune, as, work);
  const write = (wanted = {}) => makeNews(database, commune, agent, wanted);
  const get = (id: string) => desk((ctx) => getDeskNews(ctx, id));
  const trail = async () =>
    (
      await database.owner.sql<{ action: string }[]>`
        select action from audit_entry where commune_id = ${commune.id} order by at, id`
    ).map(({ action }) => action);

  it("keeps a draft, schedules it, puts it online, away, and back, each in its list", async () => {
    const id = await write({ title: "Fête", intention: "save" });
    const stateOf = async () => {
      const { state, when } = await get(id);
      const { rows, counts } = await desk((ctx) => listDeskNews(ctx, { state }));
      expect(rows.map((row) => [row.id, row.when])).toEqual([[id, when]]);
      expect(counts).toEqual({ draft: 0, scheduled: 0, published: 0, archived: 0, [state]: 1 });
      return [state, when];
    };
    const save = async (change: object) =>
      desk(async (ctx) => {
        const { seen } = await getDeskNews(ctx, id);
        return saveNews(ctx, { ...newsInput({ title: "Fête" }), id, seen, ...change });
      });
    expect(await stateOf()).toEqual(["draft", "Pas encore publiée"]);
    await save({ intention: "publish", date: "2024-06-01" });
    expect(await stateOf()).toEqual(["scheduled", "Paraîtra le 01/06/2024 à 08h00"]);
    await save({ intention: "publish-now", date: "2024-06-01" });
    expect(await stateOf()).toEqual(["published", "Publiée le 22/05/2024 à 16h29"]);
    await desk((ctx) => moveNews(ctx, { id, move: "archive" }));
    expect(await stateOf()).toEqual(["archived", "Archivée, datée du 22/05/2024 à 16h29"]);
    await desk((ctx) => moveNews(ctx, { id, move: "restore" }));
    expect(await stateOf()).toEqual(["draft", "Brouillon, daté du 22/05/2024 à 16h29"]);
    expect(await trail()).toEqual(["news-published", "news-published", "news-archived"]);
  });

  it("keeps every field, its date in the commune's own time, its audience by name", async () => {
    const canteen = await makeActivity(database, commune, { on: [] });
    const family = await makeFamily(database, commune, [canteen]);
    await database.owner.sql`update child set class_name = 'CE2 A' where id = ${family.childId}`;
    const siteId = canteen.schoolId;
    const places = [
      { siteId, className: "" },
      { siteId, className: "CE2 A" },
    ];
    const id = await write({ title: "Menus", body: "Un\n\nDeux", places, date: "2024-05-23", time: "07:05" });
    expect(await get(id)).toMatchObject({
      title: "Menus",
      body: "Un\n\nDeux",
      forEveryone: false,
      places: [siteId, `${siteId}/CE2 A`],
      date: "2024-05-23",
      time: "07:05",
    });
    const { rows } = await desk((ctx) => listDeskNews(ctx, { state: "scheduled" }));
    expect(rows[0]?.audience).toBe("Jules-Ferry, Jules-Ferry (CE2 A)");
    expect(await desk(listAudiences)).toEqual([{ siteId, name: "Jules-Ferry", classes: ["CE2 A"] }]);
  });

  it("tells the later of two writers, keeps the first one's text, and lets the later insist", async () => {
    const id = await write();
    const { seen } = await get(id);
    const save = (title: string, force = "") =>
      desk((ctx) => saveNews(ctx, { ...newsInput({ title, intention: "save" }), id, seen, force }));
    await save("De Claire");
    await expect(save("De Samir")).rejects.toMatchObject({ code: "news-changed" });
    expect((await get(id)).title).toBe("De Claire");
    await save("De Samir", "1");
    expect((await get(id)).title).toBe("De Samir");
  });

  it("makes two who press together wait for each other: one is told", async () => {
    const id = await write();
    const { seen } = await get(id);
    const outcomes = await Promise.allSettled(
      ["A", "B", "C"].map((title) => desk((ctx) => saveNews(ctx, { ...newsInput({ title }), id, seen }))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  });

  it("does not disturb a writer by a file that is joined, or by what is put away", async () => {
    const id = await write();
    const { seen } = await get(id);
    await desk((ctx) => addNewsFile(ctx, id, makeStoredBytes(commune)));
    await desk((ctx) => moveNews(ctx, { id, move: "archive" }));
    await desk((ctx) => saveNews(ctx, { ...newsInput({ title: "Après", intention: "save" }), id, seen }));
    expect(await get(id)).toMatchObject({ title: "Après", state: "archived" });
  });

  it("takes ten files, in an order that can be changed, and not one more", async () => {
    const id = await write();
    const files = Array.from({ length: 10 }, (_, n) => makeStoredBytes(commune, `${n}.pdf`));
    for (const file of files) await desk((ctx) => addNewsFile(ctx, id, file));
    const more = makeStoredBytes(commune);
    const tooMany = desk((ctx) => addNewsFile(ctx, id, more));
    await expect(tooMany).rejects.toMatchObject({ code: "too-many-files", params: { limit: 10 } });
    const order = async () => (await get(id)).files.map(({ name }) => name[0]).join("");
    const move = (n: number, direction: "up" | "down") =>
      desk((ctx) => moveNewsFile(ctx, { newsId: id, fileId: files[n]?.id ?? "", direction }));
    await move(2, "up");
    await move(0, "up");
    await move(9, "down");
    expect(await order()).toBe("0213456789");
    const { rows } = await desk((ctx) => listDeskNews(ctx, { state: "published" }));
    expect(rows.map((row) => row.files)).toEqual(["10 fichiers"]);
    await desk((ctx) => removeNewsFile(ctx, { newsId: id, fileId: files[0]?.id ?? "" }));
    await move(9, "up");
    expect(await order()).toBe("213456798");
  });

  it("forgets a file that is taken away, and a picture that is replaced: nobody is served them", async () => {
    const id = await write();
    const [first, second, file] = [0, 1, 2].map(() => makeStoredBytes(commune)) as [
      ReturnType<typeof makeStoredBytes>,
      ReturnType<typeof makeStoredBytes>,
      ReturnType<typeof makeStoredBytes>,
    ];
    const drawn = { mediaType: "image/webp", width: 640, height: 360 };
    await desk((ctx) => setNewsPicture(ctx, id, { ...first, ...drawn }));
    await desk((ctx) => setNewsPicture(ctx, id, { ...second, ...drawn }));
    await desk((ctx) => addNewsFile(ctx, id, file));
    const has = async (fileId: string) => (await desk((ctx) => findDeskFile(ctx, fileId))) !== null;
    expect([await has(first.id), await has(second.id), await has(file.id)]).toEqual([false, true, true]);
    await desk((ctx) => removeNewsFile(ctx, { newsId: id, fileId: second.id }));
    await desk((ctx) => removeNewsFile(ctx, { newsId: id, fileId: file.id }));
    expect(await get(id)).toMatchObject({ picture: null, files: [] });
    const left = await database.owner.sql`select 1 from stored_file where commune_id = ${commune.id}`;
    expect(left).toHaveLength(0);
  });

  it("takes a file away from no other post than its own", async () => {
    const [id, other] = [await write(), await write()];
    const file = makeStoredBytes(commune);
    await desk((ctx) => addNewsFile(ctx, id, file));
    const wrong = { newsId: other, fileId: file.id };
    await expect(desk((ctx) => removeNewsFile(ctx, wrong))).rejects.toMatchObject({ code: "not-found" });
    await expect(desk((ctx) => moveNewsFile(ctx, { ...wrong, direction: "up" }))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("shows a draft as the family would see it, dated of today", async () => {
    const id = await write({ title: "Fête", body: "Bientôt", intention: "save" });
    expect(await desk((ctx) => previewNews(ctx, id))).toMatchObject({
      article: { title: "Fête", date: "22/05/2024", paragraphs: ["Bientôt"] },
      card: { title: "Fête", files: "" },
    });
  });

  it.each(["regisseur", "animateur"] as const)("is closed to the %s", async (role) => {
    const id = await write();
    const other = await makeStaff(database, commune, role);
    const file = makeStoredBytes(commune);
    const tries: ((ctx: StaffContext) => Promise<unknown>)[] = [
      (ctx) => listDeskNews(ctx, { state: "draft" }),
      (ctx) => listAudiences(ctx),
      (ctx) => getDeskNews(ctx, id),
      (ctx) => previewNews(ctx, id),
      (ctx) => saveNews(ctx, newsInput({})),
      (ctx) => moveNews(ctx, { id, move: "archive" }),
      (ctx) => addNewsFile(ctx, id, file),
      (ctx) => setNewsPicture(ctx, id, file),
      (ctx) => removeNewsFile(ctx, { newsId: id, fileId: file.id }),
      (ctx) => moveNewsFile(ctx, { newsId: id, fileId: file.id, direction: "up" }),
      (ctx) => findDeskFile(ctx, file.id),
    ];
    for (const attempt of tries)
      await expect(desk(attempt, other)).rejects.toMatchObject({ code: "forbidden" });
  });
});
