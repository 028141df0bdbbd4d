import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FamilyContext } from "@/lib/context";
import { collectExport } from "@/lib/privacy/export/collect-export";
import { listCheckouts } from "@/lib/reservations/checkout/list-checkouts";
import { getClosure } from "@/lib/reservations/closures/get-closure";
import { listDeskClosures } from "@/lib/reservations/closures/list-desk-closures";
import { listFeedEvents } from "@/lib/reservations/feed/list-feed-events";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { ask, book, placeKey, press } from "@/tests/factories/basket";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { listMiscounted } from "@/tests/factories/observe";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { deskOf, MONDAY, makeTown, THURSDAY, type Town, TUESDAY } from "./closures.scenes";

describe("a closure", () => {
  let database: TestDatabase;
  let town: Town;
  let desk: ReturnType<typeof deskOf>;
  let first: Family;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    town = await makeTown(database);
    desk = deskOf(database, town);
    first = town.families[0] as Family;
  });
  const closed = async (...asked: Parameters<typeof desk.close>) => {
    const outcome = await desk.close(...asked);
    if (outcome.kind !== "closed") throw new RangeError("Nothing has grown.");
    return outcome.id;
  };

  it("cancels the places of its days with its reason, frees them, and leaves the others", async () => {
    const id = await closed(MONDAY);
    expect(await desk.places()).toEqual([
      `${MONDAY} cancelled Travaux`,
      `${MONDAY} cancelled Travaux`,
      `${TUESDAY} reserved`,
      `${TUESDAY} reserved`,
    ]);
    expect(await listMiscounted(database)).toEqual([]);
    const [row] = await database.owner.sql<{ closure_id: string; cancelled_by: string | null }[]>`
      select closure_id, cancelled_by from reservation
      where commune_id = ${town.commune.id} and status = 'cancelled' limit 1`;
    expect(row).toEqual({ closure_id: id, cancelled_by: null });
    expect(await desk.at((ctx) => getClosure(ctx, id))).toMatchObject({
      label: "Travaux",
      cancelled: 2,
      state: "coming",
      whom: "toute la commune",
    });
  });

  it("tells each household once, every guardian with an account", async () => {
    await makeGuardian(database, town.commune, first.householdId, { wantsCopies: false });
    await closed(MONDAY, TUESDAY);
    const letters = await desk.letters();
    expect(letters.filter(({ payload }) => payload.householdId === first.householdId)).toHaveLength(2);
    expect(letters).toHaveLength(3);
  });

  it("lets nobody book its days any more, and says why", async () => {
    const { basket } = await ask(database, first, "book", town.canteen, [THURSDAY]);
    await closed(THURSDAY);
    const outcome = await press(database, first, basket);
    expect(outcome).toMatchObject({ granted: 0, refused: 1 });
    expect(outcome.refusedLines[0]?.message).toContain("Travaux");
  });

  it("shows in the family's week, leaves its calendar, and changes nothing of its history", async () => {
    await closed(MONDAY);
    const at = <T>(work: (ctx: FamilyContext) => Promise<T>) => familyContext(database, first, work);
    const week = await at((ctx) => findWeekPlanning(ctx, { week: MONDAY }));
    const cells = week?.rows.find(({ name }) => name === "Cantine")?.cells ?? [];
    expect(cells.map(({ resting }) => resting).slice(0, 2)).toEqual(["not-bookable", "reserved"]);
    expect(cells[0]?.note).toContain("Travaux");
    const events = await at((ctx) => listFeedEvents(ctx, first.householdId));
    expect(events.map(({ date }) => date.toString())).toEqual([TUESDAY]);
    expect(await at(listCheckouts)).toMatchObject([{ granted: [{ count: 2 }], refused: [] }]);
    const exported = JSON.stringify(await at(collectExport));
    expect(exported).toContain("Travaux");
  });

  it.each([
    ["a site", () => `etablissement:${town.canteen.schoolId}`, { cancelled: 4, granted: 1 }],
    ["an activity", () => `prestation:${town.canteen.id}`, { cancelled: 4, granted: 1 }],
    ["another site", () => `etablissement:${town.study.schoolId}`, { cancelled: 0, granted: 0 }],
    ["another activity", () => `prestation:${town.study.id}`, { cancelled: 0, granted: 0 }],
  ])("of %s touches its own places alone", async (_, pour, { cancelled, granted }) => {
    const { basket } = await ask(database, first, "book", town.study, [MONDAY]);
    await closed(MONDAY, TUESDAY, pour());
    expect((await desk.places()).filter((line) => line.includes("cancelled"))).toHaveLength(cancelled);
    expect(await press(database, first, basket)).toMatchObject({ granted });
  });

  it("ends what is waited for and takes offers back, and tells who waited", async () => {
    const full = await makeTown(database, { families: 1, capacity: 1 });
    const on = deskOf(database, full);
    const late = await makeFamily(database, full.commune, [full.canteen]);
    await familyContext(database, late, (ctx) =>
      joinWaitingList(ctx, { key: placeKey(late, full.canteen, MONDAY) }),
    );
    expect(await on.preview(MONDAY)).toMatchObject({ places: 1, waiting: 1, letters: 2 });
    await on.close(MONDAY);
    expect(await on.letters()).toHaveLength(2);
    const entries = await database.owner.sql<{ status: string }[]>`
      select status from waiting_entry where commune_id = ${full.commune.id}`;
    expect(entries).toMatchObject([{ status: "lapsed" }]);
    const told = (await on.letters()).find(({ payload }) => payload.householdId === late.householdId);
    expect(told?.payload.entryIds).toHaveLength(1);
    const offers = await database.owner.sql`
      select 1 from outbox_message where commune_id = ${full.commune.id} and kind = 'place-offered'`;
    expect(offers).toHaveLength(0);
  });

  it("asks again when more is touched than its preview showed, and not when less is", async () => {
    const { seen } = (await desk.preview(THURSDAY)).fields;
    await book(database, first, town.canteen, [THURSDAY]);
    expect(await desk.close(THURSDAY, THURSDAY, "commune", { seen })).toEqual({ kind: "grown" });
    expect(await desk.letters()).toHaveLength(0);
    const { seen: both } = (await desk.preview(MONDAY, THURSDAY)).fields;
    await closed(MONDAY);
    expect(await desk.close(TUESDAY, THURSDAY, "commune", { seen: both })).toMatchObject({ kind: "closed" });
  });

  it("notices a place that was taken while another was given back", async () => {
    await book(database, first, town.canteen, [THURSDAY]);
    const { seen } = (await desk.preview(THURSDAY)).fields;
    const [second] = town.families.slice(1);
    await database.owner.sql`
      update reservation set status = 'cancelled', cancelled_at = now()
      where commune_id = ${town.commune.id} and service_date = ${THURSDAY}`;
    if (second) await book(database, second, town.canteen, [THURSDAY]);
    expect(await desk.close(THURSDAY, THURSDAY, "commune", { seen })).toEqual({ kind: "grown" });
  });

  describe("of days gone by", () => {
    const friday = Temporal.Instant.from("2024-05-31T08:00:00Z");
    const lateTuesday = Temporal.Instant.from("2024-05-28T10:00:00Z");

    it("is refused where children had a place", async () => {
      const shown = await desk.preview(MONDAY, THURSDAY, "commune", friday);
      expect(shown.past).toBe(
        "2 enfants avaient une place le 27/05/2024\u00a0: une fermeture ne réécrit pas le passé. Choisissez des jours à venir.",
      );
      await expect(desk.close(MONDAY, THURSDAY, "commune", { now: friday })).rejects.toMatchObject({
        code: "closure-past",
        params: { children: 2, date: "27/05/2024" },
      });
    });

    it("is written where nobody had one", async () => {
      await closed(THURSDAY, THURSDAY, "commune", { now: friday });
      expect((await desk.at(listDeskClosures, friday)).past).toHaveLength(1);
    });

    it("leaves today what was marked and what has begun", async () => {
      // At noon of Tuesday the canteen has begun a quarter of an hour ago.
      expect(await desk.preview(TUESDAY, TUESDAY, "commune", lateTuesday)).toMatchObject({
        places: 0,
        kept: 2,
      });
      const morning = Temporal.Instant.from("2024-05-28T06:00:00Z");
      await database.owner.sql`
        insert into attendance (commune_id, child_id, activity_id, service_date, status, marked_at)
        values (${town.commune.id}, ${first.childId}, ${town.canteen.id}, ${TUESDAY}, 'absent', now())`;
      expect(await desk.preview(TUESDAY, TUESDAY, "commune", morning)).toMatchObject({ places: 1, kept: 1 });
      await closed(TUESDAY, TUESDAY, "commune", { now: morning });
      expect((await desk.places()).filter((line) => line.startsWith(TUESDAY))).toEqual([
        `${TUESDAY} cancelled Travaux`,
        `${TUESDAY} reserved`,
      ]);
      expect(await listMiscounted(database)).toEqual([]);
    });
  });

  it("of the same days for the same is refused, and one for others is not", async () => {
    await closed(MONDAY, TUESDAY);
    await expect(desk.close(TUESDAY, THURSDAY)).rejects.toMatchObject({
      code: "closure-overlaps",
      params: { label: "Travaux", span: "du lundi 27 au mardi 28 mai 2024" },
    });
    await closed(TUESDAY, THURSDAY, `prestation:${town.study.id}`);
    expect((await desk.preview(TUESDAY)).others).toHaveLength(2);
  });

  it("leaves a trail of what it closed", async () => {
    await closed(MONDAY);
    const lines = await database.owner.sql<{ action: string; detail: object; changes: object[] }[]>`
      select action, detail, changes from audit_entry
      where commune_id = ${town.commune.id} and action like 'closure-%' order by at`;
    expect(lines).toMatchObject([
      {
        action: "closure-declared",
        detail: { title: "Travaux", reservations: 2, letters: 2 },
        changes: [{ field: "Jours fermés", after: "lundi 27 mai 2024" }, { field: "Pour qui" }, {}],
      },
    ]);
  });

  it.each(["regisseur", "animateur"] as const)("is not for a %s to declare", async (role) => {
    const agent = await makeStaff(database, town.commune, role);
    await expect(deskOf(database, { ...town, agent }).preview(MONDAY)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
