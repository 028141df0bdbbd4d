import { hash } from "@node-rs/argon2";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { attemptSignIn } from "@/lib/accounts/attempt-sign-in";
import { needsRehash } from "@/lib/accounts/password";
import type { Commune } from "@/lib/context";
import { makeAccount, makeSession } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { countHere } from "./test-counters";

/** How often a password was compared: the real thing, counted. */
const hashing = vi.hoisted(() => ({ verified: 0 }));
vi.mock("@node-rs/argon2", async (load) => {
  const real = await load<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (...given: Parameters<typeof real.verify>) => {
      hashing.verified += 1;
      return real.verify(...given);
    },
  };
});

const PASSWORD = "Cinq-Pommes7";
const OWNER = "francois.dupont@exemple.fr";
const NOBODY = "personne@exemple.fr";
const HOME = "203.0.113.7";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/141.0";
const SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1";
const DEVICE = "0123456789abcdef0123456789abcdef";

describe("trying to sign in", () => {
  let database: TestDatabase;
  let here: Commune;
  let accountId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
    here = await makeCommune(database, { slug: "here" });
    accountId = await makeAccount(database, here, { email: OWNER, password: PASSWORD });
  });
  afterAll(() => database.drop());
  beforeEach(() => database.owner.sql`delete from rate_limit`);

  interface Try {
    email?: string;
    password?: string;
    address?: string;
    device?: string | null;
    userAgent?: string;
    commune?: Commune;
  }
  const attempt = ({ email = OWNER, password = "Fausse-Clef1", address = HOME, ...rest }: Try = {}) =>
    attemptSignIn(
      rest.commune ?? here,
      { email, password },
      { address, device: rest.device ?? null, userAgent: rest.userAgent ?? FIREFOX },
    );
  const kindsOf = async (count: number, tried: () => Try) => {
    const kinds: string[] = [];
    for (let i = 0; i < count; i += 1) kinds.push((await attempt(tried())).kind);
    return kinds;
  };
  const times = (count: number, kind: string) => Array.from({ length: count }, () => kind);
  const letWaitsPass = () => database.owner.sql`update rate_limit set expire = 1 where key like '%:wait'`;
  const trail = async (action: string) =>
    (await database.owner.sql`select 1 from audit_entry where action = ${action}`).length;

  it.each([
    ["a known address", OWNER],
    ["an unknown one", NOBODY],
  ])("is free five times, once more, and then slowed: %s", async (_, email) => {
    expect(await kindsOf(6, () => ({ email }))).toEqual(times(6, "refused"));
    expect(await attempt({ email })).toEqual({ kind: "slowed", wait: 5 });
  });

  it("waits longer each time, and no longer than a quarter of an hour", async () => {
    await kindsOf(6, () => ({}));
    const waits: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      const outcome = await attempt();
      waits.push(outcome.kind === "slowed" ? outcome.wait : 0);
      await letWaitsPass();
      await attempt();
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  it("is refused while a wait runs even with the right password, and lets in when it is over", async () => {
    await kindsOf(6, () => ({}));
    expect(await attempt({ password: PASSWORD })).toMatchObject({ kind: "slowed" });
    await letWaitsPass();
    expect(await attempt({ password: PASSWORD })).toMatchObject({ kind: "opened" });
    // What was mistyped before counts no more.
    expect(await kindsOf(5, () => ({}))).toEqual(times(5, "refused"));
  });

  it("is slowed at once when a hundred come together", async () => {
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt()));
    const refused = outcomes.filter(({ kind }) => kind === "refused").length;
    expect(refused).toBeLessThanOrEqual(6);
    expect(refused).toBeGreaterThanOrEqual(5);
  });

  it("costs no hash while it is slowed", async () => {
    await kindsOf(6, () => ({}));
    const before = hashing.verified;
    expect(await kindsOf(3, () => ({ password: PASSWORD }))).toEqual(times(3, "slowed"));
    expect(hashing.verified).toBe(before);
    await attempt({ email: NOBODY });
    expect(hashing.verified).toBe(before + 1);
  });

  it("from many addresses slows the account for a minute at the most, and never its owner's own browser", async () => {
    expect(await attempt({ password: PASSWORD, device: DEVICE })).toMatchObject({ kind: "opened" });
    let from = 0;
    const elsewhere = () => {
      from += 1;
      return { address: `198.51.100.${from}` };
    };
    expect(await kindsOf(21, elsewhere)).toEqual(times(21, "refused"));
    expect(await attempt(elsewhere())).toMatchObject({ kind: "slowed" });
    for (let i = 0; i < 12; i += 1) {
      await letWaitsPass();
      await attempt(elsewhere());
    }
    const stranger = await attempt(elsewhere());
    expect(stranger.kind === "slowed" && stranger.wait).toBe(60);
    expect(await attempt({ password: PASSWORD })).toMatchObject({ kind: "slowed" });
    expect(await attempt({ password: PASSWORD, device: DEVICE })).toMatchObject({ kind: "opened" });
  });

  it("knows a browser only by what signed in with that address, here", async () => {
    await attempt({ password: PASSWORD, device: DEVICE });
    const elsewhere = await makeCommune(database, { slug: "elsewhere" });
    await makeAccount(database, elsewhere, { email: OWNER, password: PASSWORD });
    await kindsOf(6, () => ({ email: NOBODY, device: DEVICE }));
    expect(await attempt({ email: NOBODY, device: DEVICE })).toMatchObject({ kind: "slowed" });
    await kindsOf(6, () => ({ commune: elsewhere, device: DEVICE }));
    expect(await attempt({ commune: elsewhere, device: DEVICE })).toMatchObject({ kind: "slowed" });
    // Neither touched the owner's count here.
    expect(await attempt({ password: PASSWORD, device: DEVICE })).toMatchObject({ kind: "opened" });
  });

  it("lets a school's shared address in on opening day, and stops one that only fails", async () => {
    await database.owner.sql`delete from rate_limit`;
    for (let i = 0; i < 20; i += 1) await attempt({ password: PASSWORD });
    const [network] = await database.owner.sql`select points from rate_limit where key like '%:network:%'`;
    expect(network?.points).toBe(0);
    await database.owner.sql`update rate_limit set points = 300 where key like '%:network:%'`;
    const stopped = await attempt({ email: NOBODY });
    expect(stopped.kind === "slowed" && stopped.wait).toBeGreaterThan(800);
    expect(await attempt({ password: PASSWORD, address: "203.0.113.99" })).toMatchObject({ kind: "opened" });
  });

  it("keeps no address in its counters", async () => {
    await attempt({ device: DEVICE });
    const rows = await database.owner.sql<{ key: string }[]>`select key from rate_limit`;
    expect(rows.length).toBeGreaterThan(2);
    for (const { key } of rows) {
      expect(key.startsWith(here.id)).toBe(true);
      expect(key).not.toMatch(/dupont|203\.0|0123456789abcdef/);
    }
  });

  it("leaves a trail: who was let in, who was refused, and each wait once", async () => {
    const before = {
      in: await trail("signed-in"),
      failed: await trail("sign-in-failed"),
      slowed: await trail("sign-in-slowed"),
    };
    await attempt({ password: PASSWORD });
    await kindsOf(6, () => ({}));
    await kindsOf(4, () => ({}));
    expect(await trail("signed-in")).toBe(before.in + 1);
    expect(await trail("sign-in-failed")).toBe(before.failed + 6);
    expect(await trail("sign-in-slowed")).toBe(before.slowed + 1);
    const [last] = await database.owner.sql`
      select actor_kind, actor_name, remote_address from audit_entry order by id desc limit 1`;
    expect(last).toEqual({ actor_kind: "visitor", actor_name: OWNER, remote_address: HOME });
  });

  it("writes to the owner about a device not seen before, not about the first one nor a known one", async () => {
    const mails = async () =>
      (await database.owner.sql`select payload from outbox_message where kind = 'new-device'`).length;
    const email = "anne.martin@exemple.fr";
    const anne = await makeAccount(database, here, { email, password: PASSWORD });
    const before = await mails();
    await attempt({ email, password: PASSWORD, userAgent: FIREFOX });
    expect(await mails()).toBe(before);
    await attempt({ email, password: PASSWORD, userAgent: FIREFOX.replaceAll("141", "142") });
    expect(await mails()).toBe(before);
    await attempt({ email, password: PASSWORD, userAgent: SAFARI });
    expect(await mails()).toBe(before + 1);
    await attempt({ email, password: PASSWORD, userAgent: SAFARI });
    expect(await mails()).toBe(before + 1);
    await database.owner.sql`
      update session set created_at = created_at - interval '13 months' where account_id = ${anne}`;
    await makeSession(database, here, anne, { userAgent: FIREFOX });
    await attempt({ email, password: PASSWORD, userAgent: SAFARI });
    expect(await mails()).toBe(before + 2);
  });

  it("lasts a working day for who works for the commune", async () => {
    const agent = await makeStaff(database, here, "animateur");
    await database.owner.sql`
      update account set password_hash = (select password_hash from account where id = ${accountId})
      where id = ${agent.accountId}`;
    const [own] = await database.owner.sql`select email from account where id = ${agent.accountId}`;
    const opened = await attempt({ email: own?.email, password: PASSWORD });
    const [row] = await database.owner.sql`
      select round(extract(epoch from expires_at - created_at) / 3600)::int as hours, second_factor_at,
             authenticated_at is not null as proven
      from session where id = ${opened.kind === "opened" ? opened.sessionId : ""}`;
    expect(row).toEqual({ hours: 12, second_factor_at: null, proven: true });
  });

  it("hashes a password again that was hashed with less work", async () => {
    const email = "ancien@exemple.fr";
    const weak = await hash(PASSWORD, { memoryCost: 4_096, timeCost: 1, parallelism: 1 });
    await makeAccount(database, here, { email });
    await database.owner.sql`update account set password_hash = ${weak} where email = ${email}`;
    const stored = async () => {
      const [row] = await database.owner.sql`select password_hash from account where email = ${email}`;
      return String(row?.password_hash);
    };
    expect(await attempt({ email })).toEqual({ kind: "refused" });
    expect(await stored()).toBe(weak);
    expect(await attempt({ email, password: PASSWORD })).toMatchObject({ kind: "opened" });
    expect(needsRehash(await stored())).toBe(false);
    expect(await attempt({ email, password: PASSWORD })).toMatchObject({ kind: "opened" });
  });
});
