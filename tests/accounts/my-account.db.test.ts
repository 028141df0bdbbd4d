import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inCommune } from "@/db/tenant";
import { confirmPassword } from "@/lib/accounts/confirm-password";
import { findActor } from "@/lib/accounts/find-actor";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { isUseStale, noteUse } from "@/lib/accounts/note-use";
import { hashPassword, verifyPassword } from "@/lib/accounts/password";
import { askEmailChange } from "@/lib/accounts/profile/ask-email-change";
import { changePassword } from "@/lib/accounts/profile/change-password";
import { composeEmailChange } from "@/lib/accounts/profile/compose-email-change";
import { composeEmailChanged } from "@/lib/accounts/profile/compose-email-changed";
import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import { composeNewDevice } from "@/lib/accounts/sessions/compose-new-device";
import { endOtherSession, endOtherSessions } from "@/lib/accounts/sessions/end-other-sessions";
import { listSessions } from "@/lib/accounts/sessions/list-sessions";
import { realNow } from "@/lib/clock";
import { type Commune, type FamilyContext, systemContext } from "@/lib/context";
import { makeSession } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { countHere } from "./test-counters";

const PASSWORD = "Cinq-Pommes7";
const NEXT = "Trois-Poires4";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/141.0";

describe("my account", () => {
  let database: TestDatabase;
  let here: Commune;
  let home: Omit<Family, "childId">;
  let hashed: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
    here = await makeCommune(database, { slug: "here" });
    hashed = await hashPassword(PASSWORD);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.owner.sql`delete from rate_limit`;
    await database.owner.sql`delete from outbox_message`;
    home = await makeHousehold(database, here);
    await database.owner.sql`
      update account set password_hash = ${hashed} where id = ${home.guardian.accountId}`;
  });

  const as = <T>(work: (ctx: FamilyContext) => Promise<T>, family = home) =>
    familyContext(database, family, work);
  const isIn = async (sessionId: string) =>
    (await inCommune(database.app, here.id, (tx) => findActor(tx, here.id, sessionId))) !== null;
  const another = (userAgent = FIREFOX) =>
    makeSession(database, here, home.guardian.accountId, { userAgent });
  const mails = () => database.owner.sql<{ kind: string; recipient: string; payload: { linkId: string } }[]>`
    select kind, recipient, payload from outbox_message order by id`;
  const readAccount = async () => {
    const [row] = await database.owner.sql<{ email: string; hash: string }[]>`
      select email, password_hash as hash from account where id = ${home.guardian.accountId}`;
    return row ?? { email: "", hash: "" };
  };
  const inSystem = <T>(work: Parameters<typeof systemContext<T>>[1]) =>
    systemContext(here, work, { on: database.app, now: WEDNESDAY_AFTERNOON });

  describe("its open sessions", () => {
    it("are shown, this one first, without those that have ended", async () => {
      await another();
      await makeSession(database, here, home.guardian.accountId, { revoked: true });
      await makeSession(database, here, home.guardian.accountId, { hoursLeft: -1 });
      await makeHousehold(database, here);
      const shown = await as(listSessions);
      expect(shown.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
        ["Navigateur inconnu", true],
        ["Firefox sur Windows", false],
      ]);
      expect(shown[0]?.since).toMatch(/ à \d+\sh\s\d\d$/);
    });

    it("are ended one by one, never this one, never another person's", async () => {
      const [one, other] = [await another(), await another()];
      const stranger = (await makeHousehold(database, here)).guardian.sessionId;
      for (const id of [one, home.guardian.sessionId, stranger, uuidv7()])
        await as((ctx) => endOtherSession(ctx, { id }));
      expect(await isIn(one)).toBe(false);
      for (const id of [other, home.guardian.sessionId, stranger]) expect(await isIn(id)).toBe(true);
      const trail = await database.owner.sql`
        select detail from audit_entry where action = 'signed-out-elsewhere' and account_id = ${home.guardian.accountId}`;
      expect(trail).toEqual([{ detail: { count: 1 } }]);
    });

    it("are ended together, but for this one", async () => {
      const others = [await another(), await another()];
      await as(endOtherSessions);
      for (const id of others) expect(await isIn(id)).toBe(false);
      expect(await isIn(home.guardian.sessionId)).toBe(true);
    });

    it("note their last use once in a while", async () => {
      const seen = async () => {
        const [row] = await database.owner.sql`
          select last_seen_at from session where id = ${home.guardian.sessionId}`;
        return row?.last_seen_at;
      };
      expect(isUseStale({ lastSeenAt: null })).toBe(true);
      expect(isUseStale({ lastSeenAt: realNow().subtract({ minutes: 9 }) })).toBe(false);
      expect(isUseStale({ lastSeenAt: realNow().subtract({ minutes: 11 }) })).toBe(true);
      await noteUse(here.id, home.guardian.sessionId);
      const first = await seen();
      expect(first).toEqual(expect.any(String));
      await noteUse(here.id, home.guardian.sessionId);
      expect(await seen()).toEqual(first);
    });
  });

  describe("proving the password again", () => {
    it("is asked of a browser left open, and lets through for a while", async () => {
      const sessionId = await makeSession(database, here, home.guardian.accountId, { authenticatedAt: null });
      const now = async () => {
        const actor = await inCommune(database.app, here.id, (tx) => findActor(tx, here.id, sessionId));
        if (actor?.kind !== "guardian") throw new Error("This session is a guardian's.");
        return { ...home, guardian: { ...home.guardian, ...actor } };
      };
      const check = (family: typeof home) => as(async (ctx) => requireRecentAuth(ctx), family);
      await expect(check(await now())).rejects.toMatchObject({ code: "confirm-needed" });
      const prove = async (password: string) => as((ctx) => confirmPassword(ctx, { password }), await now());
      await expect(prove(NEXT)).rejects.toMatchObject({ code: "password-wrong" });
      await expect(check(await now())).rejects.toMatchObject({ code: "confirm-needed" });
      await prove(PASSWORD);
      await check(await now());
    });

    it("is slowed when it fails again and again", async () => {
      const prove = (password: string) => as((ctx) => confirmPassword(ctx, { password }));
      for (let i = 0; i < 6; i += 1)
        await expect(prove(NEXT)).rejects.toMatchObject({ code: "password-wrong" });
      await expect(prove(PASSWORD)).rejects.toMatchObject({
        code: "too-many-tries",
        params: { wait: expect.stringMatching(/^5\ssecondes$/) },
      });
    });
  });

  describe("a change of password", () => {
    it("asks for the old one, signs out elsewhere, and is told", async () => {
      const other = await another();
      const change = (current: string) => as((ctx) => changePassword(ctx, { current, password: NEXT }));
      await expect(change(NEXT)).rejects.toMatchObject({ code: "password-wrong" });
      expect(await verifyPassword((await readAccount()).hash, PASSWORD)).toBe(true);
      await change(PASSWORD);
      expect(await verifyPassword((await readAccount()).hash, NEXT)).toBe(true);
      expect(await isIn(other)).toBe(false);
      expect(await isIn(home.guardian.sessionId)).toBe(true);
      expect(await mails()).toMatchObject([{ kind: "password-changed", recipient: home.guardian.email }]);
    });

    it("refuses a weak one and changes nothing", async () => {
      const tried = as((ctx) => changePassword(ctx, { current: PASSWORD, password: "Soleil-123" }));
      await expect(tried).rejects.toMatchObject({ code: expect.stringMatching(/^password-/) });
      expect(await verifyPassword((await readAccount()).hash, PASSWORD)).toBe(true);
    });
  });

  it("writes what its e-mails say, signed by the commune, in its own time", async () => {
    const { accountId } = home.guardian;
    await as((ctx) => askEmailChange(ctx, { email: "nouvelle@exemple.fr", current: PASSWORD }));
    const linkId = (await mails()).at(-1)?.payload.linkId ?? "";
    const sessionId = await another();
    const letters = await inSystem(async (ctx) => [
      await composeEmailChange(ctx, { linkId }),
      await composeNewDevice(ctx, { sessionId }),
      await composeEmailChanged(ctx, { accountId, at: "2024-05-22T14:29:00Z" }),
    ]);
    const texts = letters.map(({ text }) => plain(text));
    expect(texts[0]).toContain(`/adresse/${tokenOf(linkId)}`);
    expect(texts[1]).toContain("Firefox sur Windows");
    expect(texts[1]).toContain("Ce n’était pas vous ?");
    expect(texts[2]).toContain("mercredi 22 mai à 16 h 29");
    for (const text of texts) {
      expect(text).toContain(`L’équipe ${here.name}`);
      expect(text).toContain("Pour toutes questions, merci de nous contacter");
    }
  });
});
