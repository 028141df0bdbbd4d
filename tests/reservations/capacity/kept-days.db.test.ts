import { afterAll, beforeAll, expect, it } from "vitest";
import { listOpeningYears } from "@/lib/reservations/capacity/list-opening-years";
import { closeDays } from "@/lib/reservations/closures/close-days";
import { previewClosure } from "@/lib/reservations/closures/preview-closure";
import { closeDaysInput } from "@/lib/reservations/closures/schemas";
import { ask, book, press } from "@/tests/factories/basket";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { makeDesk } from "./openings.scenes";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it("a day that was kept for its reservations is closed by the way it shows, and waits for nobody any more", async () => {
  const desk = await makeDesk(database);
  await desk.open();
  const days = ["2024-05-29", "2024-06-05", "2024-06-12"];
  await book(database, desk.family, desk.canteen, days);
  const { basket } = await ask(database, desk.family, "cancel", desk.canteen, ["2024-06-05"]);
  await press(database, desk.family, { version: basket.version });
  await database.owner.sql`update activity set weekdays = '{}' where id = ${desk.canteen.id}`;
  expect(await desk.open()).toMatchObject({ closed: 1, kept: 2 });
  const stretches = async () => (await desk.at((ctx) => listOpeningYears(ctx, {}))).rows[0]?.kept ?? [];
  const kept = await stretches();
  expect(kept.map(({ when }) => when)).toEqual(["le mercredi 29 mai 2024", "le mercredi 12 juin 2024"]);
  for (const { href } of kept) {
    const search = Object.fromEntries(new URL(href, "https://exemple.fr").searchParams);
    const { preview } = await desk.at((ctx) => previewClosure(ctx, search));
    const press = closeDaysInput.parse(preview?.fields);
    expect(await desk.at((ctx) => closeDays(ctx, press))).toMatchObject({ kind: "closed" });
  }
  expect(await stretches()).toEqual([]);
  expect(await desk.open()).toMatchObject({ withdrawn: 0, closed: 0, kept: 0 });
});
