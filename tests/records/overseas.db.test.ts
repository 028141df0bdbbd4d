import { readFile } from "node:fs/promises";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContactForm } from "@/lib/records/contacts/get-contact-form";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { openGuardian } from "./records.scenes";

const MIGRATION = "drizzle/0005_household_records.sql";

describe("the telephones of a commune overseas", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const move = async (timeZone: string) => {
    const commune = await makeCommune(database, { slug: uuidv7(), timeZone });
    return makeHousehold(database, commune);
  };

  it("are its own country's until somebody says otherwise", async () => {
    const home = await move("Indian/Reunion");
    await database.owner.sql`
      update guardian set mobile_phone = null, landline = null where id = ${home.guardian.guardianId}`;
    const { values } = await openGuardian(database, home);
    expect(values).toMatchObject({
      mobilePhoneCountry: "RE",
      landlineCountry: "RE",
      employerMobileCountry: "RE",
    });
    const contact = await familyContext(database, home, (ctx) => openContactForm(ctx, "pickup"));
    expect(contact.phoneCountry).toBe("RE");
  });

  it.each([
    ["Europe/Paris", "06 12 34 56 78", "+33612345678"],
    ["Europe/Paris", "12 34", "12 34"],
    ["Indian/Reunion", "0692.12.34.56", "+262692123456"],
    ["Indian/Reunion", "06 12 34 56 78", "06 12 34 56 78"],
    ["Indian/Mayotte", "0639123456", "+262639123456"],
    ["America/Martinique", "0696123456", "+596696123456"],
    ["America/Guadeloupe", "0590123456", "+590590123456"],
    ["America/Cayenne", "0694123456", "+594694123456"],
    ["Pacific/Noumea", "0612345678", "0612345678"],
  ])("of %s: %s was taken over as %s", async (timeZone, before, after) => {
    const home = await move(timeZone);
    const { sql } = database.owner;
    const { guardianId } = home.guardian;
    await sql`update guardian set mobile_phone = ${before} where id = ${guardianId}`;
    const statements = (await readFile(MIGRATION, "utf8")).split("--> statement-breakpoint");
    await sql.unsafe(statements.at(-1) ?? "");
    const [row] = await sql<{ phone: string }[]>`
      select mobile_phone as phone from guardian where id = ${guardianId}`;
    expect(row?.phone).toBe(after);
  });
});
