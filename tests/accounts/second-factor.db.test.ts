import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inCommune } from "@/db/tenant";
import { findActor } from "@/lib/accounts/find-actor";
import { beginSecondFactor } from "@/lib/accounts/second-factor/begin-second-factor";
import { confirmSecondFactor } from "@/lib/accounts/second-factor/confirm-second-factor";
import { findSecondFactor } from "@/lib/accounts/second-factor/find-second-factor";
import { getEnrolment } from "@/lib/accounts/second-factor/get-enrolment";
import { giveSecondFactor } from "@/lib/accounts/second-factor/give-second-factor";
import { countRecoveryCodes } from "@/lib/accounts/second-factor/recovery-codes";
import { removeSecondFactor } from "@/lib/accounts/second-factor/remove-second-factor";
import { renewRecoveryCodes } from "@/lib/accounts/second-factor/renew-recovery-codes";
import { codeAt } from "@/lib/accounts/second-factor/time-code";
import { realNow } from "@/lib/clock";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { makeSession } from "@/tests/factories/account";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { countHere } from "./test-counters";

const STEP = 30_000;

/** A test takes its codes from one step: it does not begin at the end of one. */
async function stepWithTimeLeft(): Promise<void> {
  const left = STEP - (Date.now() % STEP);
  if (left < 3_000) await new Promise((done) => setTimeout(done, left));
}

describe("the second factor", () => {
  let database: TestDatabase;
  let here: Commune;
  let agent: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
    here = await makeCommune(database, { slug: "here" });
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.owner.sql`delete from rate_limit`;
    await stepWithTimeLeft();
    agent = await makeStaff(database, here);
  });

  const as = <T>(work: (ctx: StaffContext) => Promise<T>, actor = agent) =>
    staffContext(database, here, actor, work);
  const secretOf = async () => (await as(findSecondFactor))?.secret ?? Buffer.alloc(0);
  const codeIn = async (steps: number) => codeAt(await secretOf(), Date.now() + steps * STEP);
  /** The agent as this session's row now makes them. */
  const again = async (sessionId = agent.sessionId) =>
    (await inCommune(database.app, here.id, (tx) => findActor(tx, here.id, sessionId))) as StaffActor;
  const give = (code: string) => as((ctx) => giveSecondFactor(ctx, { code }));
  const trail = async (action: string) =>
    (
      await database.owner.sql`select 1 from audit_entry
      where action = ${action} and account_id = ${agent.accountId}`
    ).length;

  /** With a code of the past, so that those of now are still good. Returns the recovery codes. */
  async function enrol(): Promise<string[]> {
    await as(beginSecondFactor);
    const { codes } = await as(async (ctx) => confirmSecondFactor(ctx, { code: await codeIn(-1) }));
    return codes;
  }

  it("is asked for only when a first code has confirmed it, which lets this browser through and no other", async () => {
    const other = await makeSession(database, here, agent.accountId);
    expect((await again()).secondFactor).toBe("none");
    await as(beginSecondFactor);
    expect((await again()).secondFactor).toBe("none");
    await expect(as((ctx) => confirmSecondFactor(ctx, { code: "000000" }))).rejects.toMatchObject({
      code: "code-wrong",
    });
    expect((await again()).secondFactor).toBe("none");
    const codes = await as(async (ctx) => confirmSecondFactor(ctx, { code: await codeIn(0) }));
    expect(new Set(codes.codes).size).toBe(10);
    expect((await again()).secondFactor).toBe("given");
    expect((await again(other)).secondFactor).toBe("awaited");
    expect(await trail("second-factor-added")).toBe(1);
  });

  it("shows its secret until it is confirmed, and never again", async () => {
    expect(await as(getEnrolment)).toEqual({ state: "none" });
    await as(beginSecondFactor);
    const shown = await as(getEnrolment);
    expect(shown).toMatchObject({
      state: "begun",
      secret: expect.stringMatching(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/),
    });
    await as(async (ctx) => confirmSecondFactor(ctx, { code: await codeIn(0) }));
    expect(await as(getEnrolment)).toEqual({ state: "in-use" });
  });

  it("is stored sealed, and opens for no other account", async () => {
    await as(beginSecondFactor);
    const secret = await secretOf();
    const [row] = await database.owner.sql`
      select sealed_secret from second_factor where account_id = ${agent.accountId}`;
    const stored = Buffer.from(String(row?.sealed_secret), "base64url");
    expect(stored.includes(secret)).toBe(false);
    const thief = await makeStaff(database, here);
    await as(beginSecondFactor, thief);
    await database.owner.sql`
      update second_factor set sealed_secret = ${String(row?.sealed_secret)} where account_id = ${thief.accountId}`;
    await expect(as(findSecondFactor, thief)).rejects.toThrow();
  });

  it("begun anew replaces what was begun, and never what is in use", async () => {
    await as(beginSecondFactor);
    const first = await secretOf();
    await as(beginSecondFactor);
    const second = await secretOf();
    expect(second.equals(first)).toBe(false);
    await as(async (ctx) => confirmSecondFactor(ctx, { code: await codeIn(0) }));
    await as(beginSecondFactor);
    expect((await secretOf()).equals(second)).toBe(true);
    expect((await again()).secondFactor).toBe("given");
  });

  it.each([
    ["of a minute ago", -2, false],
    ["of the step before", -1, false],
    ["of now", 0, true],
    ["of the step after", 1, true],
    ["of a minute ahead", 2, false],
  ])("takes a code %s: %s steps → %s, when the one before was used to enrol", async (_, steps, good) => {
    await enrol();
    const given = give(await codeIn(steps));
    if (good) await given;
    else await expect(given).rejects.toMatchObject({ code: "code-wrong" });
  });

  it("takes a code once, and none that is older than the last", async () => {
    await enrol();
    const [now, next] = [await codeIn(0), await codeIn(1)];
    await give(next);
    for (const code of [next, now]) await expect(give(code)).rejects.toMatchObject({ code: "code-wrong" });
    expect(await trail("second-factor-failed")).toBe(2);
  });

  const settled = async (attempts: Promise<unknown>[]) =>
    (await Promise.allSettled(attempts)).filter(({ status }) => status === "fulfilled").length;

  it("takes a code once of several that come at once", async () => {
    await enrol();
    const code = await codeIn(0);
    expect(await settled(Array.from({ length: 5 }, () => give(code)))).toBe(1);
  });

  it("would take several, were it looked up first and written after: so the test above can fail", async () => {
    await enrol();
    const ready = startingLine(5);
    const { sql } = database.app;
    const taken = await Promise.all(
      Array.from({ length: 5 }, () =>
        sql.begin(async (tx) => {
          await tx.unsafe(`set local app.commune_id = '${here.id}'`);
          const [row] = await tx`select last_step from second_factor where account_id = ${agent.accountId}`;
          await ready();
          if (Number(row?.last_step) >= 99_999_999) return false;
          await tx`update second_factor set last_step = 99999999 where account_id = ${agent.accountId}`;
          return true;
        }),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(5);
  });

  it("takes a recovery code once, of several at once as well, however it is typed", async () => {
    const [code = "", other = ""] = await enrol();
    expect(await settled(Array.from({ length: 5 }, () => give(code)))).toBe(1);
    await give(other.toUpperCase().replaceAll("-", " ").replaceAll(" ", ""));
    expect(await as(countRecoveryCodes)).toBe(8);
    expect(await trail("recovery-code-used")).toBe(2);
    const [row] = await database.owner.sql`
      select count(*)::int as n from recovery_code where code_hash like ${`%${code}%`}`;
    expect(row?.n).toBe(0);
  });

  it("would take a recovery code several times, were it looked up first: so the test above can fail", async () => {
    await enrol();
    const ready = startingLine(3);
    const spent = await Promise.all(
      Array.from({ length: 3 }, () =>
        database.app.sql.begin(async (tx) => {
          await tx.unsafe(`set local app.commune_id = '${here.id}'`);
          const [row] = await tx`select code_hash from recovery_code
            where account_id = ${agent.accountId} and used_at is null order by code_hash limit 1`;
          await ready();
          await tx`update recovery_code set used_at = now() where code_hash = ${String(row?.code_hash)}`;
          return row?.code_hash;
        }),
      ),
    );
    expect(new Set(spent).size).toBe(1);
  });

  it("is slowed after a few wrong codes, the right one as well, and counts on though each act is undone", async () => {
    await enrol();
    for (let i = 0; i < 6; i += 1) await expect(give("000000")).rejects.toMatchObject({ code: "code-wrong" });
    await expect(give(await codeIn(0))).rejects.toMatchObject({ code: "too-many-tries" });
    expect(await trail("second-factor-failed")).toBe(6);
    await database.owner.sql`update rate_limit set expire = 1 where key like '%:wait'`;
    await give(await codeIn(0));
  });

  it("goes with its recovery codes, in every browser; of a proven person only", async () => {
    const codes = await enrol();
    const left = await makeSession(database, here, agent.accountId, { authenticatedAt: null });
    const stale = await again(left);
    await expect(as(removeSecondFactor, stale)).rejects.toMatchObject({ code: "confirm-needed" });
    await expect(as(beginSecondFactor, stale)).rejects.toMatchObject({ code: "confirm-needed" });
    await as(removeSecondFactor);
    expect((await again()).secondFactor).toBe("none");
    await expect(give(codes[0] ?? "")).rejects.toMatchObject({ code: "code-wrong" });
    expect(await trail("second-factor-removed")).toBe(1);
    await as(removeSecondFactor);
    expect(await trail("second-factor-removed")).toBe(1);
  });

  it("gets new recovery codes, which void those of before", async () => {
    const [old = ""] = await enrol();
    await expect(as(renewRecoveryCodes)).rejects.toMatchObject({ code: "not-found" });
    const { codes } = await as(renewRecoveryCodes, await again());
    expect(codes).toHaveLength(10);
    await expect(give(old)).rejects.toMatchObject({ code: "code-wrong" });
    await give(codes[9] ?? "");
  });

  it("is proven recently or not, to the minute", async () => {
    const at = (minutes: number) => ({
      ...agent,
      authenticatedAt: realNow().subtract({ seconds: minutes * 60 }),
    });
    await as(beginSecondFactor, at(14.9));
    await expect(as(beginSecondFactor, at(15.1))).rejects.toMatchObject({ code: "confirm-needed" });
    await expect(as(beginSecondFactor, { ...agent, authenticatedAt: null })).rejects.toMatchObject({
      code: "confirm-needed",
    });
  });
});
