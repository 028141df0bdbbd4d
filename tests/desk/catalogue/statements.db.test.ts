import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import type { StaffContext } from "@/lib/context";
import { getActivity } from "@/lib/desk/activities/get-activity";
import { listCatalogue } from "@/lib/desk/activities/list-catalogue";
import { openActivityForm } from "@/lib/desk/activities/open-activity-form";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { getSite } from "@/lib/desk/sites/get-site";
import { listSites } from "@/lib/desk/sites/list-sites";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { addTo, openCatalogue, type Scene } from "./scene";

/** The one that counts what waits, for the menu, among them. */
const BUDGET = 8;

describe("a page of the catalogue", () => {
  let database: TestDatabase;
  let overheard: Database;
  let scene: Scene;
  let id: string;
  const sent: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    scene = await openCatalogue(database);
    [id = ""] = await addTo(scene, [scene.ferry, scene.pasteur]);
    for (const name of ["Garderie", "Étude", "Goûter"]) await addTo(scene, [scene.ferry], { name });
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });

  const pages: [string, (ctx: StaffContext) => Promise<unknown>][] = [
    ["sites", listSites],
    ["site", (ctx) => getSite(ctx, scene.ferry)],
    ["activities", listCatalogue],
    ["activity", (ctx) => getActivity(ctx, id)],
    ["new activity", openActivityForm],
  ];

  it.each(pages)("sends no more statements than it may: %s", async (_, page) => {
    const { commune, administrator: actor } = scene;
    await inCommune(overheard, commune.id, async (tx) => {
      const ctx = { commune, actor, now: WEDNESDAY_AFTERNOON, tx };
      sent.length = 0;
      await Promise.all([countWaiting(ctx), page(ctx)]);
      expect(sent.length).toBeGreaterThan(1);
      expect(sent.length, sent.join("\n\n")).toBeLessThanOrEqual(BUDGET);
    });
  });
});
