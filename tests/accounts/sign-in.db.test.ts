import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SESSION_HOURS, signIn } from "@/lib/accounts/sign-in";
import { type Commune, systemContext } from "@/lib/context";
import { makeAccount } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const PASSWORD = "Marelle-2024!";

describe("signing in", () => {
  let database: TestDatabase;
  let here: Commune;
  let elsewhere: Commune;

  beforeAll(async () => {
    database = await createTestDatabase();
    here = await makeCommune(database, { slug: "here" });
    elsewhere = await makeCommune(database, { slug: "elsewhere" });
    await makeAccount(database, here, { email: "francois.dupont@exemple.fr", password: PASSWORD });
    await makeAccount(database, here, { email: "sans.mot.de.passe@exemple.fr" });
    await makeAccount(database, here, { email: "ferme@exemple.fr", password: PASSWORD, disabled: true });
    await makeAccount(database, elsewhere, { email: "voisin@exemple.fr", password: PASSWORD });
  });
  afterAll(() => database.drop());

  const attempt = (email: string, password: string, commune = here) =>
    systemContext(commune, (ctx) => signIn(ctx, { email, password, userAgent: "test" }), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });
  const countSessions = async () => (await database.owner.sql`select 1 from session`).length;

  it.each([
    ["as it was given", "francois.dupont@exemple.fr"],
    ["with capitals and spaces", "  Francois.DUPONT@Exemple.fr "],
  ])("opens a session with the right password, the address %s", async (_, email) => {
    const opened = await attempt(email, PASSWORD);
    const rows = await database.owner.sql`
      select revoked_at, round(extract(epoch from expires_at - now()) / 3600)::int as hours
      from session where id = ${opened?.sessionId ?? ""} and commune_id = ${here.id}`;
    expect(rows).toEqual([{ revoked_at: null, hours: SESSION_HOURS }]);
  });

  it("gives each browser a session of its own", async () => {
    const [one, other] = await Promise.all([
      attempt("francois.dupont@exemple.fr", PASSWORD),
      attempt("francois.dupont@exemple.fr", PASSWORD),
    ]);
    expect(one?.sessionId).not.toBe(other?.sessionId);
  });

  it.each([
    ["a wrong password", "francois.dupont@exemple.fr", "Marelle-2024?"],
    ["a password in another case", "francois.dupont@exemple.fr", PASSWORD.toLowerCase()],
    ["an unknown address", "personne@exemple.fr", PASSWORD],
    ["an account that has no password yet", "sans.mot.de.passe@exemple.fr", ""],
    ["the password of the decoy", "personne@exemple.fr", "no account has this password"],
    ["a closed account", "ferme@exemple.fr", PASSWORD],
    ["an account of another commune", "voisin@exemple.fr", PASSWORD],
  ])("opens nothing for %s", async (_, email, password) => {
    const before = await countSessions();
    expect(await attempt(email, password)).toBeNull();
    expect(await countSessions()).toBe(before);
  });

  it("opens the neighbour's account at the neighbour's own address", async () => {
    expect(await attempt("voisin@exemple.fr", PASSWORD, elsewhere)).not.toBeNull();
  });

  it("spends the time of a verification on an unknown address too", async () => {
    const timeOf = async (email: string) => {
      const start = performance.now();
      for (let i = 0; i < 3; i += 1) await attempt(email, "wrong");
      return performance.now() - start;
    };
    await timeOf("personne@exemple.fr");
    const [known, unknown] = [
      await timeOf("francois.dupont@exemple.fr"),
      await timeOf("personne@exemple.fr"),
    ];
    // Without the decoy an unknown address answers some twenty times faster.
    expect(unknown).toBeGreaterThan(known / 5);
  });
});
