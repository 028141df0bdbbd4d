import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { findFamilyFile } from "@/lib/news/find-file";
import { findNews } from "@/lib/news/find-news";
import { addNewsFile, setNewsPicture } from "@/lib/news/join-file";
import { listLatestNews, listNews } from "@/lib/news/list-news";
import { moveNews } from "@/lib/news/move-news";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { enrol } from "@/tests/factories/enrolment";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import { makeNews } from "@/tests/factories/news";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the news that a family reads", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  let school: MadeActivity;
  let otherSchool: MadeActivity;
  let centre: MadeActivity;
  let family: Family;
  let others: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database, { timeZone: "Indian/Reunion" });
    agent = await makeStaff(database, commune, "gestionnaire");
    school = await makeActivity(database, commune, { on: [] });
    otherSchool = await makeActivity(database, commune, { on: [] });
    centre = await makeActivity(database, commune, { name: "Centre", on: [] });
    family = await makeFamily(database, commune, [school]);
    others = await makeFamily(database, commune, [otherSchool], "Zoé");
    await inClass(family.childId, "CE2 A");
    await inClass(others.childId, "CE2 A");
  });
  afterAll(() => database.drop());

  const inClass = (childId: string, className: string) =>
    database.owner.sql`update child set class_name = ${className} where id = ${childId}`;
  const publish = (wanted: Parameters<typeof makeNews>[3] = {}) => makeNews(database, commune, agent, wanted);
  const desk = <T>(work: Parameters<typeof staffContext<T>>[3]) =>
    staffContext(database, commune, agent, work);
  const idsOf = async (reader: Family, now = WEDNESDAY_AFTERNOON) =>
    (await familyContext(database, reader, (ctx) => listNews(ctx), now)).cards.map(({ id }) => id);
  const sees = async (reader: Family, id: string, now = WEDNESDAY_AFTERNOON) => {
    const listed = (await idsOf(reader, now)).includes(id);
    const found = await familyContext(database, reader, (ctx) => findNews(ctx, id), now);
    // The list and the text are under one condition: they cannot differ.
    expect(found !== null).toBe(listed);
    return listed;
  };

  it.each<[string, () => { siteId: string; className: string }[], boolean, boolean]>([
    ["everyone", () => [], true, true],
    ["its school", () => [{ siteId: school.schoolId, className: "" }], true, false],
    ["the other school", () => [{ siteId: otherSchool.schoolId, className: "" }], false, true],
    ["its class", () => [{ siteId: school.schoolId, className: "CE2 A" }], true, false],
    ["another class of its school", () => [{ siteId: school.schoolId, className: "CE2 B" }], false, false],
    [
      "two schools",
      () => [
        { siteId: school.schoolId, className: "CE2 A" },
        { siteId: otherSchool.schoolId, className: "" },
      ],
      true,
      true,
    ],
    ["a centre where nobody of theirs is", () => [{ siteId: centre.schoolId, className: "" }], false, false],
  ])("is for %s", async (_, places, ours, theirs) => {
    const id = await publish({ places: places() });
    expect([await sees(family, id), await sees(others, id)]).toEqual([ours, theirs]);
  });

  it("of a centre reaches those who are enrolled there, until the last day of it", async () => {
    const id = await publish({ places: [{ siteId: centre.schoolId, className: "" }] });
    const guest = await makeFamily(database, commune, [school], "Ana");
    await enrol(database, commune, guest.childId, centre.id);
    expect([await sees(guest, id), await sees(family, id)]).toEqual([true, false]);
    const ending = (on: string) =>
      database.owner.sql`
        update enrolment set ends_on = ${on} where child_id = ${guest.childId} and activity_id = ${centre.id}`;
    await ending("2024-05-22");
    expect(await sees(guest, id)).toBe(true);
    await ending("2024-05-21");
    expect(await sees(guest, id)).toBe(false);
  });

  it("is for a household when it is for one of its children", async () => {
    const large = await makeFamily(database, commune, [school], "Aîné");
    await makeChild(database, commune, large.householdId, { firstName: "Cadet", enrolledIn: [otherSchool] });
    const id = await publish({ places: [{ siteId: otherSchool.schoolId, className: "" }] });
    expect(await sees(large, id)).toBe(true);
  });

  it("comes online at its very instant, in the commune's zone", async () => {
    const id = await publish({ date: "2024-06-03", time: "07:30" });
    const instant = Temporal.Instant.from("2024-06-03T03:30:00Z");
    expect(await sees(family, id, instant.subtract({ milliseconds: 1 }))).toBe(false);
    expect(await sees(family, id, instant)).toBe(true);
  });

  it("is neither a draft nor what is put away, and comes back as a draft", async () => {
    expect(await sees(family, await publish({ intention: "save" }))).toBe(false);
    const id = await publish();
    expect(await sees(family, id)).toBe(true);
    await desk((ctx) => moveNews(ctx, { id, move: "archive" }));
    expect(await sees(family, id)).toBe(false);
    await desk((ctx) => moveNews(ctx, { id, move: "restore" }));
    expect(await sees(family, id)).toBe(false);
  });

  it("shows the newest first, and so many as are asked for", async () => {
    const old = await publish({ title: "Ancienne", date: "2020-01-02" });
    const recent = await publish({ title: "Récente", date: "2024-05-22", time: "18:29" });
    const ids = await idsOf(family);
    expect(ids.indexOf(recent)).toBeLessThan(ids.indexOf(old));
    const [first, ...rest] = await familyContext(database, family, (ctx) => listLatestNews(ctx, 1));
    expect(rest).toEqual([]);
    expect(first?.date).toBe("22/05/2024");
  });

  it("says what it says: its paragraphs, its picture, its files, each with its size", async () => {
    const id = await publish({ title: "Tarif 2024", body: "Un\ndeux\n\n\nTrois", date: "2024-05-01" });
    const picture = { ...makeStoredBytes(commune), mediaType: "image/webp", width: 1600, height: 1067 };
    const file = makeStoredBytes(commune, "TARIF 2024.pdf");
    await desk(async (ctx) => {
      await setNewsPicture(ctx, id, picture);
      await addNewsFile(ctx, id, file);
    });
    expect(await familyContext(database, family, (ctx) => findNews(ctx, id))).toEqual({
      id,
      title: "Tarif 2024",
      date: "01/05/2024",
      paragraphs: ["Un\ndeux", "Trois"],
      picture: { src: `/api/fichiers/${picture.id}?taille=grande`, alt: "", width: 1600, height: 1067 },
      files: [
        {
          id: file.id,
          name: "TARIF 2024.pdf",
          detail: "PDF · 1\u00a0Ko",
          href: `/api/fichiers/${file.id}`,
        },
      ],
    });
    const { cards } = await familyContext(database, family, (ctx) => listNews(ctx));
    expect(cards.find((card) => card.id === id)).toMatchObject({
      files: "1 fichier",
      picture: { src: `/api/fichiers/${picture.id}?taille=carte`, width: 640, height: 427 },
    });
  });

  it("gives its files and its picture to its readers, and to them alone", async () => {
    const id = await publish({ places: [{ siteId: school.schoolId, className: "" }] });
    const picture = { ...makeStoredBytes(commune), mediaType: "image/webp", width: 4, height: 3 };
    const file = makeStoredBytes(commune);
    await desk(async (ctx) => {
      await setNewsPicture(ctx, id, picture);
      await addNewsFile(ctx, id, file);
    });
    const has = async (reader: Family, fileId: string) =>
      (await familyContext(database, reader, (ctx) => findFamilyFile(ctx, fileId))) !== null;
    expect([await has(family, file.id), await has(family, picture.id)]).toEqual([true, true]);
    expect([await has(others, file.id), await has(others, picture.id)]).toEqual([false, false]);
    await desk((ctx) => moveNews(ctx, { id, move: "archive" }));
    expect([await has(family, file.id), await has(family, picture.id)]).toEqual([false, false]);
  });

  it.each(["", "nulle-part", uuidv7()])("knows nothing called %j", async (id) => {
    expect(await familyContext(database, family, (ctx) => findNews(ctx, id))).toBeNull();
    expect(await familyContext(database, family, (ctx) => findFamilyFile(ctx, id))).toBeNull();
  });
});
