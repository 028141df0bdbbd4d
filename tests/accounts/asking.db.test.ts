import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { countAsking } from "@/lib/accounts/limits/count-asking";
import type { Commune } from "@/lib/context";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { asVisitor } from "./inbound";
import { countHere } from "./test-counters";

describe("asking for an e-mail", () => {
  let database: TestDatabase;
  let here: Commune;
  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
    here = await makeCommune(database, { slug: "here" });
  });
  afterAll(() => database.drop());
  beforeEach(() => database.owner.sql`delete from rate_limit`);

  const ask = (email: string, address?: string) =>
    asVisitor(database, here, (ctx) => countAsking(ctx, email), address);

  it("is granted three times an hour for one mailbox, however it is typed, and then silently not", async () => {
    const answers: boolean[] = [];
    for (const email of ["a@exemple.fr", " A@exemple.fr", "a@EXEMPLE.fr", "a@exemple.fr"])
      answers.push(await ask(email));
    expect(answers).toEqual([true, true, true, false]);
    expect(await ask("b@exemple.fr")).toBe(true);
    await database.owner.sql`update rate_limit set expire = 1`;
    expect(await ask("a@exemple.fr")).toBe(true);
  });

  it("is refused to a network that asks for thirty others, and to no other network", async () => {
    for (let i = 0; i < 30; i += 1) await ask(`famille${i}@exemple.fr`);
    await expect(ask("encore@exemple.fr")).rejects.toMatchObject({
      code: "too-many-tries",
      params: { wait: expect.stringMatching(/^60\sminutes$/) },
    });
    expect(await ask("encore@exemple.fr", "198.51.100.4")).toBe(true);
  });

  it("holds up nothing when more ask at once than the pool has connections", async () => {
    const holder = globalThis as { marelleDatabaseApart?: Database };
    const apart = openDatabase(database.appUrl, { pool: 2 });
    // On the pool of the pages themselves these twenty-nine would wait for each other for good.
    holder.marelleDatabaseApart = apart;
    try {
      const asked = await Promise.all(Array.from({ length: 29 }, (_, i) => ask(`ensemble${i}@exemple.fr`)));
      expect(asked).toEqual(Array(29).fill(true));
    } finally {
      countHere(database);
      await apart.close();
    }
  });
});
