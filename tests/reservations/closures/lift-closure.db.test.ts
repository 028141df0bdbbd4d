import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getClosure } from "@/lib/reservations/closures/get-closure";
import { liftClosure } from "@/lib/reservations/closures/lift-closure";
import { book } from "@/tests/factories/basket";
import type { Family } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { deskOf, MONDAY, makeTown, THURSDAY, type Town } from "./closures.scenes";

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

  it("that is lifted lets its days be booked again, and brings no place back", async () => {
    const id = await closed(MONDAY);
    await desk.at((ctx) => liftClosure(ctx, { id }));
    expect((await desk.places()).filter((line) => line.startsWith(MONDAY))).toEqual(
      Array(2).fill(`${MONDAY} cancelled Travaux`),
    );
    expect(await book(database, first, town.canteen, [MONDAY])).toMatchObject({ granted: 1 });
    await expect(desk.at((ctx) => liftClosure(ctx, { id }))).rejects.toMatchObject({ code: "not-found" });
  });

  it("that is lifted under way keeps the days that were closed", async () => {
    const id = await closed(MONDAY, THURSDAY);
    const tuesday = Temporal.Instant.from("2024-05-28T06:00:00Z");
    await desk.at((ctx) => liftClosure(ctx, { id }), tuesday);
    expect(await desk.at((ctx) => getClosure(ctx, id), tuesday)).toMatchObject({
      span: "lundi 27 mai 2024",
      state: "over",
    });
    await expect(desk.at((ctx) => liftClosure(ctx, { id }), tuesday)).rejects.toMatchObject({
      code: "closure-over",
    });
  });

  it("that is lifted leaves a trail of its end", async () => {
    const id = await closed(MONDAY);
    await desk.at((ctx) => liftClosure(ctx, { id }));
    const lines = await database.owner.sql<{ subject_id: string; changes: object[] }[]>`
      select subject_id, changes from audit_entry
      where commune_id = ${town.commune.id} and action = 'closure-lifted'`;
    expect(lines).toMatchObject([
      { subject_id: id, changes: [{ before: "lundi 27 mai 2024", after: null }, { field: "Pour qui" }] },
    ]);
  });

  it("is not for who may not change the calendar to lift", async () => {
    const id = await closed(MONDAY);
    const agent = await makeStaff(database, town.commune, "regisseur");
    const other = deskOf(database, { ...town, agent });
    await expect(other.at((ctx) => liftClosure(ctx, { id }))).rejects.toMatchObject({ code: "forbidden" });
  });
});
