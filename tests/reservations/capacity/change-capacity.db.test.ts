import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import { changeSpan } from "@/lib/reservations/capacity/change-span";
import { getOpeningDay } from "@/lib/reservations/capacity/get-opening-day";
import { changeCapacityInput } from "@/lib/reservations/capacity/schemas";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { book, placeKey } from "@/tests/factories/basket";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, makeDesk } from "./openings.scenes";

const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe("changing the places of a day", () => {
  let database: TestDatabase;
  let desk: Desk;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    desk = await makeDesk(database, ["2024-05-21", MONDAY, TUESDAY, THURSDAY]);
  });

  const change = (capacity: number, { date = MONDAY as string, reason = "" } = {}) =>
    desk.at((ctx) => changeCapacity(ctx, { activityId: desk.canteen.id, date, capacity, reason }));
  const families = async (count: number, firstName = "Paul") => {
    const made: Family[] = [];
    for (let i = 0; i < count; i += 1)
      made.push(await makeFamily(database, desk.family.commune, [desk.canteen], firstName));
    return made;
  };
  const join = (family: Family) =>
    familyContext(database, family, (ctx) =>
      joinWaitingList(ctx, { key: placeKey(family, desk.canteen, MONDAY) }),
    );
  const trail = () => database.owner.sql`
    select action, detail, changes from audit_entry where account_id = ${desk.agent.accountId} order by id`;

  it("keeps the number for this very day, with what it was in the trail", async () => {
    expect(await change(20)).toEqual({ kind: "changed", days: 1, opened: 0, told: 0 });
    expect(await desk.days()).toContain(`${MONDAY} 20 hand`);
    expect(await trail()).toEqual([
      {
        action: "capacity-lowered",
        detail: { date: MONDAY, reason: "" },
        changes: [{ field: "Places", before: "24", after: "20" }],
      },
    ]);
  });

  it("asks why there are more places than the activity has, and keeps the answer", async () => {
    await expect(change(25)).rejects.toThrow(
      expect.objectContaining({ code: "capacity-reason-needed", params: { usual: 24 } }),
    );
    await change(25, { reason: "Un animateur de plus" });
    expect(await trail()).toEqual([
      {
        action: "capacity-raised",
        detail: { date: MONDAY, reason: "Un animateur de plus" },
        changes: [{ field: "Places", before: "24", after: "25" }],
      },
    ]);
    await change(24);
    expect(await desk.days()).toContain(`${MONDAY} 24 hand`);
  });

  it("refuses fewer places than are taken or offered, and names who is there", async () => {
    const holders = await families(3);
    for (const holder of holders) await book(database, holder, desk.canteen, [MONDAY]);
    await database.owner
      .sql`update child set first_name = 'Ada', last_name = 'AUBRY' where id = ${holders[1]?.childId ?? ""}`;
    await change(3);
    const [ada, ben] = await families(2, "Attend");
    for (const family of [ada, ben]) if (family) await join(family);
    expect(await change(4)).toMatchObject({ kind: "changed", told: 1 });
    const refused = await change(3);
    if (refused.kind !== "overfull") throw new Error("It went through.");
    expect(refused.days).toMatchObject([{ day: "lundi 27 mai 2024", taken: 3, offered: 1, more: 0 }]);
    expect(refused.days[0]?.names).toContain("Ada AUBRY");
    expect(refused.days[0]?.names).toHaveLength(3);
    expect(refused.asked).toEqual({ capacity: "3", reason: "" });
    expect(await desk.days()).toContain(`${MONDAY} 4 hand`);
    expect(await change(4)).toMatchObject({ kind: "changed" });
  });

  it("shows who was offered a place and who waits, in order", async () => {
    const [holder, ada, ben] = await families(3);
    if (!holder || !ada || !ben) throw new RangeError("Three families.");
    await change(1);
    await book(database, holder, desk.canteen, [MONDAY]);
    for (const family of [ada, ben]) await join(family);
    await change(2);
    const day = await desk.at((ctx) => getOpeningDay(ctx, desk.canteen.id, MONDAY));
    expect(day.opening).toEqual({ capacity: 2, taken: 1, held: 1, free: 0, byHand: true });
    expect(day.queue.map(({ householdId, state }) => [householdId, state.slice(0, 5)])).toEqual([
      [ada.householdId, "place"],
      [ben.householdId, "deman"],
    ]);
  });

  it.each([
    ["-1", null],
    ["10001", null],
    ["douze", null],
    ["", null],
    ["1.5", null],
    [" 40 ", 40],
    ["0", 0],
    ["10000", 10_000],
  ])("reads %j places as %s", (typed, expected) => {
    const input = { activityId: desk.canteen.id, date: MONDAY, capacity: typed, reason: "" };
    const read = changeCapacityInput.safeParse(input);
    expect(read.success ? read.data.capacity : null).toBe(expected);
    if (!read.success)
      expect(read.error.issues[0]?.message).toBe("Indiquez un nombre de places, de 0 à 10\u00a0000.");
  });

  it("refuses a day of the past, one that is not open, and one of nobody's", async () => {
    await expect(change(20, { date: "2024-05-21" })).rejects.toThrow(code("day-past"));
    await expect(change(20, { date: "2024-05-29" })).rejects.toThrow(code("opening-not-found"));
    const nobody = { activityId: desk.agent.staffId, date: MONDAY, capacity: 20, reason: "" };
    await expect(desk.at((ctx) => changeCapacity(ctx, nobody))).rejects.toThrow(code("not-found"));
  });

  describe("many days at once", () => {
    const span = (rest: Partial<Parameters<typeof changeSpan>[1]> = {}) =>
      desk.at((ctx) =>
        changeSpan(ctx, {
          activityId: desk.canteen.id,
          from: MONDAY,
          until: "2024-06-02",
          "weekdays[]": [1, 2, 3],
          capacity: 20,
          reason: "",
          open: false,
          ...rest,
        }),
      );

    it("changes the open days of those weekdays, each a line of the trail", async () => {
      expect(await span()).toEqual({ kind: "changed", days: 2, opened: 0, told: 0 });
      const days = [`${MONDAY} 20 hand`, `${TUESDAY} 20 hand`, `${THURSDAY} 24`];
      expect((await desk.days()).slice(1)).toEqual(days);
      expect((await trail())[0]?.changes).toEqual([
        { field: "lundi 27 mai 2024", before: "24", after: "20" },
        { field: "mardi 28 mai 2024", before: "24", after: "20" },
      ]);
    });

    it("opens the others too where that is wanted, but for one under a closure", async () => {
      await database.owner.sql`
        insert into closure (commune_id, id, starts_on, until, label)
        values (${desk.family.commune.id}, gen_random_uuid(), '2024-05-29', '2024-05-30', 'Grève')`;
      const wide = { until: "2024-06-05", "weekdays[]": [3, 6], open: true };
      expect(await span(wide)).toEqual({ kind: "changed", days: 0, opened: 2, told: 0 });
      expect(await desk.days()).toEqual(expect.arrayContaining(["2024-06-01 20 hand", "2024-06-05 20 hand"]));
    });

    it("changes none of them when one holds more, and names the children of that day", async () => {
      const holders = await families(2);
      for (const holder of holders) await book(database, holder, desk.canteen, [TUESDAY]);
      expect(await span({ capacity: 1 })).toMatchObject({
        kind: "overfull",
        days: [{ date: TUESDAY, taken: 2, names: [expect.any(String), expect.any(String)] }],
        asked: { from: MONDAY, "weekdays[]": "1\n2\n3", capacity: "1" },
      });
      expect(await desk.days()).toContain(`${MONDAY} 24`);
    });

    it.each<[string, Parameters<typeof span>[0]]>([
      ["period-reversed", { until: "2024-05-26" }],
      ["span-too-long", { until: "2025-07-02" }],
      ["day-past", { from: "2024-05-21" }],
      ["no-open-day", { "weekdays[]": [7] }],
      ["capacity-reason-needed", { capacity: 30 }],
    ])("refuses: %s", async (wanted, rest) => {
      await expect(span(rest)).rejects.toThrow(code(wanted));
    });
  });
});
