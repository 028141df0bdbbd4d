import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor, StaffRole } from "@/lib/context";
import { staffContext } from "@/tests/factories/context";
import { snapshot } from "@/tests/factories/observe";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { named, staffAttempts } from "./attempts";
import { makeNeighbour, type Neighbour } from "./neighbour";
import { judge } from "./verdict";

/** What an agent of the field may do, or what decides nothing by itself; each with its reason. */
const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  listDayNumbers: "day.read is every role's",
  getCalendarYear: "calendar.read is every role's",
  getWeek: "reservations.read is every role's: desk/reservations",
  getDay: "reservations.read is every role's: desk/reservations",
  getYear: "reservations.read is every role's: desk/reservations",
  collectList: "reservations.read is every role's: desk/reservations",
  listActivities: "reservations.read is every role's: desk/reservations",
  listHealthToday: "health.read is the animateur's: records/desk-health.db.test.ts",
  getPresentChild: "health.read is the animateur's: records/desk-health.db.test.ts",
  openHealth: "health.read is the animateur's: records/desk-health.db.test.ts",
  openDeskHealthFile: "health.read is the animateur's: records/desk-health.db.test.ts",
};

describe("an agent whose role does not have the permission, in the very commune", () => {
  let database: TestDatabase;
  let neighbour: Neighbour;
  const agents = new Map<StaffRole, StaffActor>();
  let before: Record<string, string[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    neighbour = await makeNeighbour(database, "voisine");
    agents.set("animateur", await makeStaff(database, neighbour.commune, "animateur"));
    before = await snapshot(database, neighbour.commune.id);
  });
  afterAll(() => database.drop());

  const guarded = staffAttempts.filter(({ of }) => !(of in OPEN_TO_ALL));

  it.each(named(guarded))("is refused when it %s (%s)", async (_, __, { run }) => {
    const animateur = agents.get("animateur");
    if (!animateur) throw new Error("The agent was not made.");
    const tried = staffContext(database, neighbour.commune, animateur, (ctx) => run(ctx, neighbour));
    expect(await judge(tried, neighbour)).toEqual({ refusal: "forbidden", found: [] });
    expect(await snapshot(database, neighbour.commune.id)).toEqual(before);
  });
});
