import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attemptSignIn } from "@/lib/accounts/attempt-sign-in";
import type { Commune } from "@/lib/context";
import { makeAccount } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { countHere } from "./test-counters";

const KNOWN = "connue@exemple.fr";
const UNKNOWN = "inconnue@exemple.fr";
const TRIES = 40;
const CLOSE = [0.8, 1.25] as const;
/** A few milliseconds in all, of which the machine makes more or less. */
const WITHOUT_HASH = [0.6, 1.6] as const;
/** Up to three measures, on a machine that does other work. */
const PATIENCE = 180_000;

const median = (values: number[] = []) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * How much longer a known address takes. On a machine that does other work one measure may stray: then the middle one
 * of three counts, which a real difference moves as well.
 */
async function compare(
  attempt: (email: string) => Promise<unknown>,
  [least, most]: readonly [number, number],
): Promise<number> {
  const first = await measure(attempt);
  if (first > least && first < most) return first;
  return median([first, await measure(attempt), await measure(attempt)]);
}

/** How much longer a known address takes: the ratio of the medians of tries that take turns. */
async function measure(attempt: (email: string) => Promise<unknown>): Promise<number> {
  const taken: Record<string, number[]> = { [KNOWN]: [], [UNKNOWN]: [] };
  for (let i = 0; i < 2 * TRIES; i += 1) {
    // In pairs whose order turns: what slows the machine for a while slows both.
    const email = i % 4 === 0 || i % 4 === 3 ? KNOWN : UNKNOWN;
    const start = performance.now();
    await attempt(email);
    taken[email]?.push(performance.now() - start);
  }
  return median(taken[KNOWN]) / median(taken[UNKNOWN]);
}

describe("the time that a refusal takes", () => {
  let database: TestDatabase;
  let here: Commune;
  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
    here = await makeCommune(database, { slug: "here" });
    await makeAccount(database, here, { email: KNOWN, password: "Cinq-Pommes7" });
  });
  afterAll(() => database.drop());

  it(
    "does not tell a known address from an unknown one",
    async () => {
      let from = 0;
      const ratio = await compare(async (email) => {
        // A network of its own each time: none of them is slowed.
        from += 1;
        await database.owner.sql`delete from rate_limit`;
        const origin = { address: `198.51.100.${from}`, device: null, userAgent: "test" };
        const outcome = await attemptSignIn(here, { email, password: "Fausse-Clef1" }, origin);
        expect(outcome.kind).toBe("refused");
      }, CLOSE);
      expect(ratio).toBeGreaterThan(CLOSE[0]);
      expect(ratio).toBeLessThan(CLOSE[1]);
    },
    PATIENCE,
  );

  it(
    "would, were nothing hashed for an unknown one: so the test above can fail",
    async () => {
      const ratio = await compare(async (email) => {
        const [row] = await database.owner.sql`select password_hash from account where email = ${email}`;
        if (row) await verify(String(row.password_hash), "Fausse-Clef1");
      }, CLOSE);
      expect(ratio).toBeGreaterThan(2);
    },
    PATIENCE,
  );

  it(
    "is the same while it is slowed",
    async () => {
      await database.owner.sql`delete from rate_limit`;
      const origin = { address: "198.51.100.7", device: null, userAgent: "test" };
      const attempt = (email: string) => attemptSignIn(here, { email, password: "Fausse-Clef1" }, origin);
      for (const email of [KNOWN, UNKNOWN]) for (let i = 0; i < 6; i += 1) await attempt(email);
      await database.owner.sql`update rate_limit set expire = expire + 600000 where key like '%:wait'`;
      const ratio = await compare(async (email) => {
        expect((await attempt(email)).kind).toBe("slowed");
      }, WITHOUT_HASH);
      expect(ratio).toBeGreaterThan(WITHOUT_HASH[0]);
      expect(ratio).toBeLessThan(WITHOUT_HASH[1]);
    },
    PATIENCE,
  );
});
