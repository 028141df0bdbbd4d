import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import type { StaffContext } from "@/lib/context";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { collectList } from "@/lib/desk/reservations/collect-list";
import { getDay } from "@/lib/desk/reservations/get-day";
import { getWeek } from "@/lib/desk/reservations/get-week";
import { getYear } from "@/lib/desk/reservations/get-year";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Desk, MONDAY, makeDesk } from "./desk.scene";

describe("the desk's reservations", () => {
  let database: TestDatabase;
  let overheard: Database;
  let desk: Desk;
  const sent: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    desk = await makeDesk(database);
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });

  // With the one that counts what waits, for the menu.
  const pages: [string, number, (ctx: StaffContext) => Promise<unknown>][] = [
    ["week", 4, (ctx) => getWeek(ctx, {})],
    ["day", 5, (ctx) => getDay(ctx, {})],
    ["day of an activity", 7, (ctx) => getDay(ctx, { prestation: desk.canteen.id })],
    ["year", 3, (ctx) => getYear(ctx, {})],
    ["list", 4, (ctx) => collectList(ctx, { semaine: MONDAY, etablissement: desk.jules })],
  ];

  it.each(pages)("send as few statements as they say: %s, %i", async (_, statements, page) => {
    await inCommune(overheard, desk.commune.id, async (tx) => {
      const ctx = { commune: desk.commune, actor: desk.agent, now: WEDNESDAY_AFTERNOON, tx };
      sent.length = 0;
      await Promise.all([countWaiting(ctx), page(ctx)]);
      expect(sent.length, sent.join("\n\n")).toBe(statements);
    });
  });
});
