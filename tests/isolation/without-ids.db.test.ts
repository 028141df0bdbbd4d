import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, recordChange } from "@/db/schema";
import { systemContext } from "@/lib/context";
import { forgetRemovedContacts } from "@/lib/records/contacts/forget-removed-contacts";
import { limitProofs } from "@/lib/records/guardians/limit-proofs";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const TWO_MONTHS_AGO = WEDNESDAY_AFTERNOON.subtract({ hours: 60 * 24 });
const MORE_THAN_ALLOWED = 6;

type Home = Omit<Family, "childId">;

/** What names nobody can still reach too far: what it must leave alone is here beside what it is about. */
describe("what takes no identifier", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("forgets the contacts that were taken off long ago in its own commune, and no other's", async () => {
    const here = await makeHousehold(database, await makeCommune(database, { slug: "ici" }));
    const elsewhere = await makeHousehold(database, await makeCommune(database, { slug: "ailleurs" }));
    await removeLongAgo(here);
    const kept = await removeLongAgo(elsewhere);
    // As the owner, whom row-level security does not bind: what the statements say themselves is what counts.
    await systemContext(here.commune, forgetRemovedContacts, {
      on: database.owner,
      now: WEDNESDAY_AFTERNOON,
    });
    const left = await database.owner.sql<{ id: string }[]>`select id from contact`;
    expect(left.map(({ id }) => id)).toEqual([kept]);
  });

  it("counts the addresses that a household had proven, and no other household's", async () => {
    const commune = await makeCommune(database, { slug: "preuves" });
    const [asking, other] = [await makeHousehold(database, commune), await makeHousehold(database, commune)];
    for (let n = 0; n < MORE_THAN_ALLOWED; n += 1) await askProof(asking);
    await expect(familyContext(database, asking, limitProofs)).rejects.toMatchObject({
      code: "too-many-proofs",
    });
    await expect(familyContext(database, other, limitProofs)).resolves.toBeUndefined();
  });

  async function removeLongAgo({ commune, householdId, guardian }: Home): Promise<string> {
    const id = uuidv7();
    await database.owner.drizzle.insert(contact).values({
      communeId: commune.id,
      id,
      householdId,
      kind: "pickup",
      firstName: "Odette",
      lastName: "D’Haëne",
      phone: "+33612345678",
      relation: "",
      position: 1,
      addedBy: guardian.guardianId,
      addedAt: TWO_MONTHS_AGO,
      removedBy: guardian.guardianId,
      removedAt: TWO_MONTHS_AGO,
    });
    return id;
  }

  async function askProof({ commune, householdId, guardian }: Home): Promise<void> {
    await database.owner.drizzle.insert(recordChange).values({
      communeId: commune.id,
      id: uuidv7(),
      submissionId: uuidv7(),
      householdId,
      guardianId: guardian.guardianId,
      field: "email",
      before: null,
      after: "essai@exemple.fr",
      state: "withdrawn",
      changedBy: guardian.guardianId,
      changedAt: WEDNESDAY_AFTERNOON,
    });
  }
});
