import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmFile } from "@/lib/records/confirmation/confirm-file";
import { findConfirmation, getConfirmation } from "@/lib/records/confirmation/find-confirmation";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import type { Home } from "./records.scenes";

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).toInstant();
const LAST_EVENING = at("2024-08-31T23:59");
const FIRST_DAY = at("2024-09-01T00:00");

describe("“Rien n’a changé”", () => {
  let database: TestDatabase;
  let home: Home & { householdId: string };
  let stranger: Home;

  beforeAll(async () => {
    database = await createTestDatabase();
    const here = await makeCommune(database);
    home = await makeHousehold(database, here);
    stranger = await makeHousehold(database, here);
  });
  afterAll(() => database.drop());

  const confirm = (who: Home, now: Temporal.Instant) => familyContext(database, who, confirmFile, now);
  const look = (who: Home, now: Temporal.Instant) => familyContext(database, who, getConfirmation, now);

  it("holds for the school year under way, for the whole household and no other", async () => {
    expect(await look(home, LAST_EVENING)).toEqual({ schoolYear: "2023-2024", confirmedOn: null });
    await confirm(home, LAST_EVENING);
    const marie = {
      commune: home.commune,
      guardian: await makeGuardian(database, home.commune, home.householdId, { firstName: "Marie" }),
    };
    expect(await look(marie, LAST_EVENING)).toEqual({ schoolYear: "2023-2024", confirmedOn: "31/08/2024" });
    expect(await look(stranger, LAST_EVENING)).toMatchObject({ confirmedOn: null });
    expect(await look(home, FIRST_DAY)).toEqual({ schoolYear: "2024-2025", confirmedOn: null });
  });

  it("is recorded once, however often it is pressed", async () => {
    await Promise.all([confirm(home, FIRST_DAY), confirm(home, FIRST_DAY.add({ minutes: 1 }))]);
    const found = await familyContext(database, home, findConfirmation, FIRST_DAY);
    expect(found?.schoolYear).toBe(2024);
    const trail = await database.owner.sql`
      select 1 from audit_entry where action = 'record-confirmed' and subject_id = ${home.householdId}`;
    // Last year's, and one of this year.
    expect(trail).toHaveLength(2);
  });
});
