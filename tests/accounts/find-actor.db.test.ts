import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inCommune } from "@/db/tenant";
import { endSession } from "@/lib/accounts/end-session";
import { findActor } from "@/lib/accounts/find-actor";
import type { Commune } from "@/lib/context";
import { makeAccount, makeSession } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("a session", () => {
  let database: TestDatabase;
  let here: Commune;
  let elsewhere: Commune;
  let home: Omit<Family, "childId">;

  beforeAll(async () => {
    database = await createTestDatabase();
    here = await makeCommune(database, { slug: "here" });
    elsewhere = await makeCommune(database, { slug: "elsewhere" });
    home = await makeHousehold(database, here);
  });
  afterAll(() => database.drop());

  const find = (sessionId: string, commune = here) =>
    inCommune(database.app, commune.id, (tx) => findActor(tx, commune.id, sessionId));

  it("is the guardian's, with their household", async () => {
    const { email: _, ...guardian } = home.guardian;
    expect(await find(guardian.sessionId)).toEqual(guardian);
  });

  it("is the agent's, with their role", async () => {
    const agent = await makeStaff(database, here, "animateur");
    expect(await find(agent.sessionId)).toEqual(agent);
  });

  it("of a parent who works for the commune is the agent's", async () => {
    const parent = (await makeHousehold(database, here)).guardian;
    await database.owner.sql`
      insert into staff (commune_id, id, account_id, first_name, last_name, role)
      values (${here.id}, ${uuidv7()}, ${parent.accountId}, 'Anne', 'MARTIN', 'gestionnaire')`;
    expect(await find(parent.sessionId)).toMatchObject({ kind: "staff", role: "gestionnaire" });
  });

  it.each([
    ["revoked", { revoked: true }],
    ["expired", { hoursLeft: -1 }],
  ])("that is %s is nobody's", async (_, state) => {
    expect(await find(await makeSession(database, here, home.guardian.accountId, state))).toBeNull();
  });

  it("is nobody's once it is ended, and the person's others go on; ending it twice is fine", async () => {
    const other = await makeSession(database, here, home.guardian.accountId);
    const ended = await makeSession(database, here, home.guardian.accountId);
    const end = () => inCommune(database.app, here.id, (tx) => endSession(tx, here.id, ended));
    await end();
    const [first] = await database.owner.sql`select revoked_at from session where id = ${ended}`;
    await end();
    expect(await database.owner.sql`select revoked_at from session where id = ${ended}`).toEqual([first]);
    expect(await find(ended)).toBeNull();
    expect(await find(other)).not.toBeNull();
  });

  it("is not ended from another commune", async () => {
    const session = await makeSession(database, here, home.guardian.accountId);
    for (const claimed of [here.id, elsewhere.id]) {
      await inCommune(database.app, elsewhere.id, (tx) => endSession(tx, claimed, session));
    }
    expect(await find(session)).not.toBeNull();
  });

  it("of a closed account is nobody's", async () => {
    const accountId = await makeAccount(database, here, { email: "ferme@exemple.fr", disabled: true });
    expect(await find(await makeSession(database, here, accountId))).toBeNull();
  });

  it("of an account that is neither a guardian's nor an agent's is nobody's", async () => {
    const accountId = await makeAccount(database, here, { email: "seul@exemple.fr" });
    expect(await find(await makeSession(database, here, accountId))).toBeNull();
  });

  it("of another commune is nobody's, whichever commune the question names", async () => {
    expect(await find(home.guardian.sessionId, elsewhere)).toBeNull();
    const asked = inCommune(database.app, elsewhere.id, (tx) =>
      findActor(tx, here.id, home.guardian.sessionId),
    );
    expect(await asked).toBeNull();
  });

  it("that never was is nobody's", async () => {
    expect(await find(uuidv7())).toBeNull();
  });
});
