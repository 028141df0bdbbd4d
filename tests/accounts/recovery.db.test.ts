import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lockAccount } from "@/lib/accounts/lock-person";
import { verifyPassword } from "@/lib/accounts/password";
import { setPassword } from "@/lib/accounts/passwords/set-password";
import { askForLink, askForLinkApart } from "@/lib/accounts/recovery/ask-for-link";
import { findReset } from "@/lib/accounts/recovery/find-reset";
import { resetPassword } from "@/lib/accounts/recovery/reset-password";
import { type Commune, systemContext } from "@/lib/context";
import { makeAccount, makeSession } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { giveLink, makeNewStaff, makeUninvited } from "@/tests/factories/invited";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { ageLinks, asVisitor, GOOD, lastToken, listAccounts, listMail } from "./inbound";
import { countHere } from "./test-counters";
import { untilOneWaits } from "./until-one-waits";

describe("a forgotten password", () => {
  let database: TestDatabase;
  let commune: Commune;
  let parent: { accountId: string; email: string; sessionId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    parent = (await makeHousehold(database, commune)).guardian;
    await database.owner.sql`update account set password_hash = 'x' where id = ${parent.accountId}`;
  });

  const askFor = (email: string) => asVisitor(database, commune, (ctx) => askForLink(ctx, { email }));
  const giveReset = (account = parent) =>
    giveLink(database, commune, "password-reset", {
      owner: { accountId: account.accountId },
      email: account.email,
    });
  const reset = (token: string, password = GOOD, at = commune) =>
    asVisitor(database, at, (ctx) => resetPassword(ctx, { token, password }));
  const look = (token: string, at = commune) => asVisitor(database, at, (ctx) => findReset(ctx, token));
  const hashOf = async () =>
    (await listAccounts(database, commune)).find(({ id }) => id === parent.accountId)?.passwordHash ?? null;
  const liveSessions = async () =>
    (
      await database.owner.sql<{ id: string }[]>`
        select id from session where account_id = ${parent.accountId} and revoked_at is null`
    ).map(({ id }) => id);

  describe("asked for", () => {
    it.each([
      ["as it is", (email: string) => email],
      ["in capitals, with spaces", (email: string) => `  ${email.toUpperCase()} `],
    ])("at the address of an account, %s: one link, which opens once", async (_, typed) => {
      await askFor(typed(parent.email));
      expect(await listMail(database, commune)).toEqual([`password-reset → ${parent.email}`]);
      const token = await lastToken(database, commune, "password-reset");
      expect(await look(token)).toEqual({ accountId: parent.accountId, email: parent.email });
      expect(await reset(token)).toEqual({ email: parent.email });
      await expect(reset(token)).rejects.toMatchObject({ code: "link-dead" });
    });

    it("again: the newer link alone opens", async () => {
      await askFor(parent.email);
      const first = await lastToken(database, commune, "password-reset");
      await askFor(parent.email);
      expect(await look(first)).toBeNull();
      expect(await look(await lastToken(database, commune, "password-reset"))).not.toBeNull();
    });

    it("by ten at once: ten e-mails, and one link that lives", async () => {
      await Promise.all(Array.from({ length: 10 }, () => askFor(parent.email)));
      const live = await database.owner.sql`
        select 1 from one_time_link where commune_id = ${commune.id} and replaced_at is null`;
      expect([live.length, (await listMail(database, commune)).length]).toEqual([1, 10]);
    });

    it("at the address of two files without an account: an invitation for each guardian", async () => {
      const { email } = await makeUninvited(database, commune);
      await makeUninvited(database, commune, { email });
      await askFor(email);
      const invitation = `guardian-invitation → ${email}`;
      expect(await listMail(database, commune)).toEqual([invitation, invitation]);
    });

    it("at the address of a member of staff who never came: the invitation again", async () => {
      const agent = await makeNewStaff(database, commune);
      await askFor(agent.email);
      expect(await listMail(database, commune)).toEqual([`staff-invitation → ${agent.email}`]);
    });

    it.each([
      ["unknown", async () => "personne@exemple.fr"],
      ["of a closed account", () => makeClosed()],
      ["of another commune", () => makeNeighbour()],
      ["that looks like a known one", async () => parent.email.replace("e", "е")],
      ["of a file whose guardian signs in with another", () => makeMoved()],
    ])("at an address %s: nothing", async (_, make) => {
      await askFor(await make());
      expect(await listMail(database, commune)).toEqual([]);
      expect(await database.owner.sql`select 1 from one_time_link where commune_id = ${commune.id}`).toEqual(
        [],
      );
    });

    it("after the answer has left, in a transaction of its own", async () => {
      const actor = { kind: "visitor", address: "203.0.113.9", userAgent: "test" } as const;
      await askForLinkApart(commune, actor, { email: parent.email });
      expect(await listMail(database, commune)).toEqual([`password-reset → ${parent.email}`]);
      const trail = await database.owner.sql`
        select action, remote_address from audit_entry where commune_id = ${commune.id}`;
      expect(trail).toEqual([{ action: "password-reset-asked", remote_address: "203.0.113.9" }]);
    });
  });

  async function makeClosed(): Promise<string> {
    await makeAccount(database, commune, { email: "ferme@exemple.fr", password: GOOD, disabled: true });
    return "ferme@exemple.fr";
  }
  async function makeNeighbour(): Promise<string> {
    const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    await makeAccount(database, elsewhere, { email: "voisin@exemple.fr", password: GOOD });
    return "voisin@exemple.fr";
  }
  async function makeMoved(): Promise<string> {
    await database.owner
      .sql`update guardian set email = 'ancienne@exemple.fr' where account_id = ${parent.accountId}`;
    return "ancienne@exemple.fr";
  }

  describe("chosen again", () => {
    it("signs out everywhere, ends the other link, writes to the owner, leaves a trail", async () => {
      await makeSession(database, commune, parent.accountId);
      const token = await giveReset();
      await reset(token);
      expect(await verifyPassword(await hashOf(), GOOD)).toBe(true);
      expect(await liveSessions()).toEqual([]);
      expect(await listMail(database, commune)).toEqual([`password-changed → ${parent.email}`]);
      const trail = await database.owner.sql`select action from audit_entry where commune_id = ${commune.id}`;
      expect(trail).toEqual([{ action: "password-reset" }]);
    });

    it("with a password that is refused: the link still opens", async () => {
      const token = await giveReset();
      await expect(reset(token, "Dupont-Girafe7")).rejects.toMatchObject({ code: "password-has-name" });
      await expect(reset(token, "Aa1!".repeat(2_500))).rejects.toMatchObject({ code: "password-weak" });
      await expect(reset(token, "Cinq-Pommes7\0")).rejects.toMatchObject({ code: "password-weak" });
      expect(await hashOf()).toBe("x");
      await reset(token);
    });

    it.each<[string, (token: string) => Promise<string | undefined>]>([
      ["tampered", async (token) => token.replace(/^./, (first) => (first === "A" ? "B" : "A"))],
      ["of an expired link", async (token) => ageLinks(database, commune).then(() => token)],
      ["of a replaced link", async (token) => giveReset().then(() => token)],
      ["of an account that was closed", async (token) => update("disabled_at = now()").then(() => token)],
      [
        "of an account that has changed its address",
        async (token) => update("email = 'nouvelle@exemple.fr'").then(() => token),
      ],
      ["of an invitation", async () => giveInvitation()],
      ["of ten thousand characters", async () => "A".repeat(10_000)],
    ])("by a token %s: nothing", async (_, make) => {
      const token = (await make(await giveReset())) ?? "";
      expect(await look(token)).toBeNull();
      await expect(reset(token)).rejects.toMatchObject({ code: "link-dead" });
      expect(await hashOf()).toBe("x");
    });

    it("in another commune: nothing", async () => {
      const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
      const token = await giveReset();
      expect(await look(token, elsewhere)).toBeNull();
      await expect(reset(token, GOOD, elsewhere)).rejects.toMatchObject({ code: "link-dead" });
    });

    it("by two at once: one of them", async () => {
      const token = await giveReset();
      const outcomes = await Promise.allSettled([reset(token, GOOD), reset(token, "Trois.Velos.9")]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect((await listMail(database, commune)).length).toBe(1);
    });

    it("while another is being asked for: neither waits for the other in a circle", async () => {
      const token = await giveReset();
      let pressed: Promise<unknown> | undefined;
      await asVisitor(database, commune, async (ctx) => {
        await lockAccount(ctx, parent.accountId);
        pressed = reset(token).catch((error: unknown) => error);
        await untilOneWaits(database);
        await askForLink(ctx, { email: parent.email });
      });
      expect(await pressed).toMatchObject({ code: "link-dead" });
      expect(await look(await lastToken(database, commune, "password-reset"))).not.toBeNull();
    });
  });

  const update = (what: string) =>
    database.owner.sql.unsafe(`update account set ${what} where id = '${parent.accountId}'`);
  async function giveInvitation(): Promise<string> {
    const { guardianId, email } = await makeUninvited(database, commune);
    return giveLink(database, commune, "guardian-invitation", { owner: { guardianId }, email });
  }

  it("changed from the account: the browser that did it stays, and a link sent before is dead", async () => {
    await makeSession(database, commune, parent.accountId);
    const token = await giveReset();
    await systemContext(
      commune,
      (ctx) => setPassword(ctx, parent.accountId, GOOD, { keepSessionId: parent.sessionId }),
      { on: database.app, now: WEDNESDAY_AFTERNOON },
    );
    expect(await liveSessions()).toEqual([parent.sessionId]);
    expect(await look(token)).toBeNull();
    expect(await verifyPassword(await hashOf(), GOOD)).toBe(true);
  });
});
