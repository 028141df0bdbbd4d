import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getActivityOpenings } from "@/lib/reservations/capacity/get-activity-openings";
import { getOpeningDay } from "@/lib/reservations/capacity/get-opening-day";
import { openDay } from "@/lib/reservations/capacity/open-day";
import { resetDay } from "@/lib/reservations/capacity/reset-day";
import { ask, book } from "@/tests/factories/basket";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, makeDesk } from "./openings.scenes";

const SATURDAY = "2024-06-01";
const MONDAY = "2024-05-27";
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe("a day that is opened on purpose", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    desk = await makeDesk(database, [MONDAY]);
  });

  const open = (date: string, { capacity = 12, reason = "" } = {}) =>
    desk.at((ctx) => openDay(ctx, { activityId: desk.canteen.id, date, capacity, reason }));
  const reset = (date: string) => desk.at((ctx) => resetDay(ctx, { activityId: desk.canteen.id, date }));
  const look = (date: string) => desk.at((ctx) => getOpeningDay(ctx, desk.canteen.id, date));
  const close = (date: string) => database.owner.sql`
    insert into closure (commune_id, id, starts_on, until, label, activity_id)
    values (${desk.family.commune.id}, gen_random_uuid(), ${date}, ${date}::date + 1, 'Grève', ${desk.canteen.id})`;

  it("beats the schedule for families, and stays when the year is opened", async () => {
    expect(await look(SATURDAY)).toMatchObject({
      opening: null,
      reason: "Pas d’accueil ce jour-là.",
      can: { open: true, change: false },
    });
    expect(await open(SATURDAY)).toMatchObject({ opened: 1 });
    expect((await ask(database, desk.family, "book", desk.canteen, [SATURDAY])).refused).toEqual([]);
    expect(await desk.open()).toMatchObject({ withdrawn: 0, kept: 0 });
    expect(await desk.days()).toContain(`${SATURDAY} 12 hand`);
    expect(await open(SATURDAY, { capacity: 3 })).toMatchObject({ opened: 0 });
    expect(await desk.days()).toContain(`${SATURDAY} 12 hand`);
  });

  it("is withdrawn again while nobody has asked for it, and not after", async () => {
    await open(SATURDAY);
    expect((await look(SATURDAY)).can).toMatchObject({ withdraw: true, reset: false });
    expect(await reset(SATURDAY)).toMatchObject({ kind: "changed", days: 1 });
    expect(await desk.days()).toEqual([`${MONDAY} 24`]);
    await open(SATURDAY);
    await ask(database, desk.family, "book", desk.canteen, [SATURDAY]);
    await expect(reset(SATURDAY)).rejects.toThrow(code("day-used"));
  });

  it("has the activity's number again where the calendar opens it, unless it holds more", async () => {
    await database.owner.sql`
      update opening set capacity = 30, set_by_hand = true where activity_id = ${desk.canteen.id}`;
    expect((await look(MONDAY)).can).toMatchObject({ reset: true, withdraw: false });
    await reset(MONDAY);
    expect(await desk.days()).toEqual([`${MONDAY} 24`]);
    await book(database, desk.family, desk.canteen, [MONDAY]);
    await database.owner.sql`
      update opening set set_by_hand = true where activity_id = ${desk.canteen.id}`;
    await database.owner.sql`update activity set capacity = 0 where id = ${desk.canteen.id}`;
    expect(await reset(MONDAY)).toMatchObject({ kind: "overfull", days: [{ taken: 1 }] });
  });

  it("is refused under a closure, in the past, for an archived activity, or beyond its number without a reason", async () => {
    await close(SATURDAY);
    await expect(open(SATURDAY)).rejects.toThrow(code("day-closed"));
    expect(await look(SATURDAY)).toMatchObject({ declared: true, can: { open: false } });
    await expect(open("2024-05-21")).rejects.toThrow(code("day-past"));
    await expect(open("2024-06-08", { capacity: 25 })).rejects.toThrow(code("capacity-reason-needed"));
    await database.owner.sql`update activity set archived_at = now() where id = ${desk.canteen.id}`;
    await expect(open("2024-06-08")).rejects.toThrow(code("activity-archived"));
    expect(await desk.days()).toEqual([`${MONDAY} 24`]);
  });

  it.each(["2024-02-30", "hier", "1999-05-27", ""])("is found on no day such as %j", async (date) => {
    await expect(look(date)).rejects.toThrow(code("not-found"));
  });

  it("stands in the year of its activity, among the closed days with their reasons", async () => {
    await open(SATURDAY);
    await close("2024-05-28");
    await book(database, desk.family, desk.canteen, [MONDAY]);
    const year = await desk.at((ctx) => getActivityOpenings(ctx, desk.canteen.id, {}));
    expect(year.months.map(({ label }) => label).at(0)).toBe("Septembre 2023");
    expect(year.months).toHaveLength(12);
    const cells = new Map(
      year.months.flatMap(({ weeks }) =>
        weeks.flatMap(({ days }) => days.flatMap((day) => (day ? [[day.date, day] as const] : []))),
      ),
    );
    expect(cells.size).toBe(366);
    const said = (date: string) => cells.get(date)?.name.replaceAll("\u00a0", " ");
    expect(said(SATURDAY)).toBe("Samedi 1ᵉʳ juin : Aucune place prise sur 12. Réglé à la main.");
    expect(said(MONDAY)).toBe("Lundi 27 mai : 1 place prise sur 24.");
    expect(said("2024-05-28")).toBe("Mardi 28 mai : Fermé : Grève.");
    expect(said("2024-05-30")).toBe("Jeudi 30 mai : Pas encore ouvert.");
    expect(said("2024-05-20")).toBe("Lundi 20 mai : Férié : Lundi de Pentecôte.");
    expect(cells.get("2024-05-30")?.state).toBe("planned");
    expect(cells.get("2024-05-21")).toMatchObject({
      state: "closed",
      reason: "La prestation n’a pas ouvert.",
    });
  });
});
