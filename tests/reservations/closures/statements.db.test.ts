import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import { getCalendarYear } from "@/lib/catalogue/holidays/get-calendar-year";
import { listHolidays } from "@/lib/catalogue/holidays/list-holidays";
import type { StaffContext } from "@/lib/context";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { closeDays } from "@/lib/reservations/closures/close-days";
import { getClosure } from "@/lib/reservations/closures/get-closure";
import { listDeskClosures } from "@/lib/reservations/closures/list-desk-closures";
import { previewClosure } from "@/lib/reservations/closures/preview-closure";
import { closeDaysInput } from "@/lib/reservations/closures/schemas";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { deskOf, MONDAY, makeTown, NOW, THURSDAY, type Town, TUESDAY } from "./closures.scenes";

/** What a page of the desk may send, the one that counts what waits, for its menu, among them. */
const BUDGET = 8;

describe("the calendar", () => {
  let database: TestDatabase;
  let overheard: Database;
  let town: Town;
  let closureId = "";
  const sent: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    town = await makeTown(database);
    const outcome = await deskOf(database, town).close(TUESDAY);
    closureId = outcome.kind === "closed" ? outcome.id : "";
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });
  const count = (work: (ctx: StaffContext) => Promise<unknown>) =>
    inCommune(overheard, town.commune.id, async (tx) => {
      sent.length = 0;
      await work({ commune: town.commune, actor: town.agent, now: NOW, tx });
      return sent.length;
    });
  const asked = { du: MONDAY, au: THURSDAY, motif: "Travaux", pour: "commune" };

  const pages: [string, (ctx: StaffContext) => Promise<unknown>][] = [
    ["year", (ctx) => getCalendarYear(ctx)],
    ["holidays", (ctx) => listHolidays(ctx)],
    ["closures", listDeskClosures],
    ["closure", (ctx) => getClosure(ctx, closureId)],
    ["preview of a closure", (ctx) => previewClosure(ctx, asked)],
  ];
  it.each(pages)("sends no more statements than a page may: %s", async (_, page) => {
    const statements = await count((ctx) => Promise.all([countWaiting(ctx), page(ctx)]));
    expect(statements).toBeGreaterThan(1);
    expect(statements, sent.join("\n\n")).toBeLessThanOrEqual(BUDGET);
  });

  it("closes days in as many statements for many families as for two", async () => {
    const close = async (pour: string) => {
      const { seen } = (await deskOf(database, town).preview(MONDAY, MONDAY, pour)).fields;
      return count((ctx) => closeDays(ctx, closeDaysInput.parse({ ...asked, au: MONDAY, pour, seen })));
    };
    const few = await close(`prestation:${town.canteen.id}`);
    town = await makeTown(database, { families: 12 });
    expect(await close(`prestation:${town.canteen.id}`)).toBe(few);
  });
});
