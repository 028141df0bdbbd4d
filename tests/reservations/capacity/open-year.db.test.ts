import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listOpeningYears } from "@/lib/reservations/capacity/list-opening-years";
import { openYear } from "@/lib/reservations/capacity/open-year";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { ask, book, placeKey, press } from "@/tests/factories/basket";
import { familyContext, staffContext } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, makeDesk } from "./openings.scenes";

const NOTHING = { opened: 0, withdrawn: 0, closed: 0, resized: 0, told: 0, kept: 0 };
const [MONDAY, TUESDAY, WEDNESDAY] = ["2024-05-27", "2024-05-28", "2024-05-29"] as const;
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe("opening a year", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    desk = await makeDesk(database, ["2024-05-15"]);
  });
  /** The canteen serves no Wednesday any more. */
  const dropWednesdays = () => database.owner.sql`
    update activity set weekdays = '{1,2,4,5}' where id = ${desk.canteen.id}`;
  const resizeTo = (places: number) => database.owner.sql`
    update activity set capacity = ${places}, weekday_capacities = '{"3": 40}' where id = ${desk.canteen.id}`;
  const overview = async () => {
    const { rows } = await desk.at((ctx) => listOpeningYears(ctx, {}));
    return rows[0];
  };

  it("opens every day of the calendar from today on, once", async () => {
    expect(await overview()).toMatchObject({ planned: 33, open: 0, toOpen: 33, first: "15/05/2024" });
    expect(await desk.open()).toEqual({ ...NOTHING, opened: 33 });
    const days = await desk.days();
    expect([days[0], days[1], days.at(-1), days.length]).toEqual([
      ...["2024-05-15 24", "2024-05-22 24", "2024-07-05 24"],
      34,
    ]);
    expect(await desk.open()).toEqual(NOTHING);
    expect(await overview()).toMatchObject({ planned: 33, open: 33, toOpen: 0, last: "05/07/2024" });
  });

  it("gives each day the places of its weekday, and never the past's", async () => {
    await desk.open();
    await resizeTo(30);
    await database.owner.sql`
      update opening set set_by_hand = true where activity_id = ${desk.canteen.id} and service_date = ${TUESDAY}`;
    expect(await overview()).toMatchObject({ toResize: 32 });
    expect(await desk.open()).toEqual({ ...NOTHING, resized: 32 });
    const days = await desk.days();
    expect(days).toEqual(expect.arrayContaining(["2024-05-15 24", `${MONDAY} 30`, `${WEDNESDAY} 40`]));
    expect(days).toContain(`${TUESDAY} 24 hand`);
  });

  it("withdraws the days that nobody asked for, and says what it did in the trail", async () => {
    await desk.open();
    await dropWednesdays();
    expect(await overview()).toMatchObject({ planned: 26, toWithdraw: 7 });
    expect(await desk.open()).toEqual({ ...NOTHING, withdrawn: 7 });
    expect((await desk.days()).some((line) => line.startsWith(WEDNESDAY))).toBe(false);
    expect(await desk.days()).toContain("2024-05-15 24");
    const trail = await database.owner.sql`
      select action, detail, changes from audit_entry where account_id = ${desk.agent.accountId} order by id`;
    const field = expect.stringMatching(/^Cantine · /);
    const title = { title: "2023-2024" };
    expect(trail).toEqual([
      { action: "days-opened", detail: title, changes: [{ field, before: null, after: "33 journées" }] },
      { action: "days-withdrawn", detail: title, changes: [{ field, before: null, after: "7 journées" }] },
    ]);
  });

  it("keeps the days that have a reservation or lie in a basket, and says where they are decided", async () => {
    await desk.open();
    await book(database, desk.family, desk.canteen, [WEDNESDAY]);
    await ask(database, desk.family, "book", desk.canteen, ["2024-06-05"]);
    await dropWednesdays();
    expect(await desk.open()).toEqual({ ...NOTHING, withdrawn: 5, kept: 2 });
    const closing = (date: string) =>
      `/gestion/calendrier/fermetures/nouvelle?du=${date}&au=${date}&motif=Pas+d%E2%80%99accueil+ce+jour-l%C3%A0&pour=prestation%3A${desk.canteen.id}`;
    expect((await overview())?.kept).toEqual([
      {
        why: "reserved",
        days: 1,
        when: "le mercredi 29 mai 2024",
        reason: "Pas d’accueil ce jour-là.",
        href: closing(WEDNESDAY),
      },
      expect.objectContaining({ why: "wished", href: closing("2024-06-05") }),
    ]);
  });

  it("closes the days on which all was cancelled, so that families read why, once", async () => {
    await desk.open();
    await book(database, desk.family, desk.canteen, [WEDNESDAY]);
    const asked = await ask(database, desk.family, "cancel", desk.canteen, [WEDNESDAY]);
    await press(database, desk.family, { version: asked.basket.version });
    await dropWednesdays();
    expect(await desk.open()).toEqual({ ...NOTHING, withdrawn: 6, closed: 1 });
    const refusal = await ask(database, desk.family, "book", desk.canteen, [WEDNESDAY]);
    expect(refusal.refused.map(({ message }) => message.replaceAll("\u00a0", " "))).toEqual([
      "Fermé : Pas d’accueil ce jour-là.",
    ]);
    expect(await desk.open()).toEqual(NOTHING);
  });

  it("offers the places that a larger number frees, and leaves the days that a smaller one cannot hold", async () => {
    await database.owner.sql`update activity set capacity = 1 where id = ${desk.canteen.id}`;
    await desk.open();
    const late = await makeFamily(database, desk.family.commune, [desk.canteen]);
    await book(database, desk.family, desk.canteen, [MONDAY]);
    await familyContext(database, late, (ctx) =>
      joinWaitingList(ctx, { key: placeKey(late, desk.canteen, MONDAY) }),
    );
    await database.owner.sql`update activity set capacity = 2 where id = ${desk.canteen.id}`;
    expect(await desk.open()).toEqual({ ...NOTHING, resized: 33, told: 1 });
    const [mail] = await database.owner.sql`
      select recipient from outbox_message where kind = 'place-offered' and commune_id = ${late.commune.id}`;
    expect(mail).toEqual({ recipient: late.guardian.email });
    await database.owner.sql`update activity set capacity = 0 where id = ${desk.canteen.id}`;
    expect(await desk.open()).toEqual({ ...NOTHING, resized: 32, kept: 1 });
    expect(await desk.days()).toContain(`${MONDAY} 2`);
    expect((await overview())?.kept).toMatchObject([
      { why: "too-small", href: `/gestion/ouvertures/${desk.canteen.id}/${MONDAY}` },
    ]);
  });

  it("tells the figures of a year that is over, and that nothing is left to do there", async () => {
    const past = await desk.at((ctx) => listOpeningYears(ctx, { annee: 2022 }));
    expect(past).toMatchObject({ label: "2022-2023", from: null, rows: [{ open: 0, toOpen: 0, kept: [] }] });
    expect(past.rows[0]?.planned).toBeGreaterThan(100);
    expect(past.years.map(({ label, current }) => [label, current])).toEqual([
      ["2022-2023", true],
      ["2023-2024", false],
      ["2024-2025", false],
      ["2025-2026", false],
    ]);
  });

  it("refuses a year that is over, an archived activity, and who may only read", async () => {
    const input = { year: 2022, "activityIds[]": [desk.canteen.id] };
    await expect(desk.at((ctx) => openYear(ctx, input))).rejects.toThrow(code("year-over"));
    const reader = await makeStaff(database, desk.family.commune, "regisseur");
    const read = staffContext(database, desk.family.commune, reader, (ctx) =>
      openYear(ctx, { ...input, year: 2023 }),
    );
    await expect(read).rejects.toThrow(code("forbidden"));
    await database.owner.sql`update activity set archived_at = now() where id = ${desk.canteen.id}`;
    await expect(desk.open()).rejects.toThrow(code("not-found"));
    expect(await desk.days()).toEqual(["2024-05-15 24"]);
  });
});
