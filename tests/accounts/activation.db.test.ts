import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { confirmAddress } from "@/lib/accounts/activation/confirm-address";
import { getActivation } from "@/lib/accounts/activation/get-activation";
import { openAccount } from "@/lib/accounts/activation/open-account";
import { openAccountInput } from "@/lib/accounts/activation/schemas";
import { verifyPassword } from "@/lib/accounts/password";
import type { Commune } from "@/lib/context";
import { makeAccount } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { giveLink, makeNewStaff, makeUninvited } from "@/tests/factories/invited";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { ageLinks, asVisitor, GOOD, lastToken, listAccounts, listMail } from "./inbound";
import { countHere } from "./test-counters";

const OTHER = "autre@exemple.fr";

describe("opening an account", () => {
  let database: TestDatabase;
  let commune: Commune;
  let parent: { guardianId: string; email: string };
  let token: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    parent = await makeUninvited(database, commune);
    token = await giveLink(database, commune, "guardian-invitation", {
      owner: { guardianId: parent.guardianId },
      email: parent.email,
    });
  });

  const open = (input: { token?: string; email?: string; password?: string } = {}, at = commune) =>
    asVisitor(database, at, (ctx) =>
      openAccount(ctx, { token, email: parent.email, password: GOOD, repeated: GOOD, ...input }),
    );
  const confirm = (proof: string) =>
    asVisitor(database, commune, (ctx) => confirmAddress(ctx, { token: proof }));
  const look = (asked = token) => asVisitor(database, commune, (ctx) => getActivation(ctx, asked));
  const accountOf = async () => {
    const [row] = await database.owner.sql<{ accountId: string | null }[]>`
      select account_id as "accountId" from guardian where id = ${parent.guardianId}`;
    return row?.accountId ?? null;
  };

  it("with the invited address: at once, for this guardian, with this password, told by e-mail and in the trail", async () => {
    expect(await look()).toEqual({ kind: "choose", email: parent.email, isFixed: false });
    expect(await open()).toEqual({ step: "opened", email: parent.email });
    const [account, ...more] = await listAccounts(database, commune);
    expect(more).toEqual([]);
    expect(account).toMatchObject({ email: parent.email, id: await accountOf() });
    expect(await verifyPassword(account?.passwordHash ?? null, GOOD)).toBe(true);
    expect(await listMail(database, commune)).toEqual([`account-opened → ${parent.email}`]);
    const trail = await database.owner.sql`
      select action, actor_kind, actor_name, remote_address from audit_entry where commune_id = ${commune.id}`;
    expect(trail).toEqual([
      {
        action: "account-opened",
        actor_kind: "visitor",
        actor_name: "Anaïs RONCERAY",
        remote_address: "203.0.113.9",
      },
    ]);
  });

  it.each([
    ["in capitals", (email: string) => email.toUpperCase()],
    ["with spaces around", (email: string) => `  ${email} `],
  ])("with the invited address %s: the same", async (_, typed) => {
    const input = openAccountInput.parse({
      token,
      email: typed(parent.email),
      password: GOOD,
      repeated: GOOD,
    });
    expect(await open(input)).toEqual({ step: "opened", email: parent.email });
  });

  it("looking at a link changes nothing: it can be followed as often as scanners like", async () => {
    await Promise.all([look(), look(), look()]);
    expect(await open()).toMatchObject({ step: "opened" });
  });

  it("with another address: nothing before that one is proven, then the account is its", async () => {
    expect(await open({ email: OTHER })).toEqual({ step: "gate", email: OTHER });
    expect(await listAccounts(database, commune)).toEqual([]);
    expect(await listMail(database, commune)).toEqual([`address-validation → ${OTHER}`]);
    const proof = await lastToken(database, commune, "address-validation");
    expect(await look(proof)).toEqual({ kind: "confirm", email: OTHER });
    expect(await confirm(proof)).toEqual({ step: "opened", email: OTHER });
    const accounts = await listAccounts(database, commune);
    expect(accounts).toMatchObject([{ email: OTHER, id: await accountOf() }]);
    expect(await verifyPassword(accounts[0]?.passwordHash ?? null, GOOD)).toBe(true);
    expect((await listMail(database, commune)).slice(1)).toEqual([
      `account-opened → ${OTHER}`,
      `other-address → ${parent.email}`,
    ]);
    // The family's file has the address by which its guardian signs in.
    const [file] = await database.owner.sql`select email from guardian where id = ${parent.guardianId}`;
    expect(file?.email).toBe(OTHER);
    for (const dead of [token, proof]) expect(await look(dead)).toEqual({ kind: "dead" });
    await expect(confirm(proof)).rejects.toMatchObject({ code: "link-dead" });
  });

  it("with a mistyped address: the invitation still opens, and the mistyped one then proves nothing", async () => {
    await open({ email: "faute@exemple.fr" });
    const proof = await lastToken(database, commune, "address-validation");
    expect(await open()).toMatchObject({ step: "opened" });
    expect(await look(proof)).toEqual({ kind: "dead" });
    await expect(confirm(proof)).rejects.toMatchObject({ code: "link-dead" });
  });

  it("with an address that has an account: the screen is the same, only its reader is told", async () => {
    await makeAccount(database, commune, { email: OTHER, password: GOOD });
    expect(await open({ email: OTHER })).toEqual({ step: "gate", email: OTHER });
    expect(await listMail(database, commune)).toEqual([`address-known → ${OTHER}`]);
    expect(await accountOf()).toBeNull();
  });

  it("with the address of an account that was closed: the screen is the same, and nothing is sent", async () => {
    await makeAccount(database, commune, { email: OTHER, password: GOOD, disabled: true });
    expect(await open({ email: OTHER })).toEqual({ step: "gate", email: OTHER });
    expect(await listMail(database, commune)).toEqual([]);
  });

  it("with an address that is written to again and again: the screen stays the same, the e-mails stop", async () => {
    for (let press = 0; press < 6; press += 1)
      expect(await open({ email: OTHER })).toEqual({ step: "gate", email: OTHER });
    expect(await listMail(database, commune)).toHaveLength(3);
  });

  it("with an address that got an account while its proof was on the way: refused", async () => {
    await open({ email: OTHER });
    await makeAccount(database, commune, { email: OTHER });
    const proof = await lastToken(database, commune, "address-validation");
    await expect(confirm(proof)).rejects.toMatchObject({ code: "email-taken" });
    expect(await accountOf()).toBeNull();
  });

  it("of the second guardian of one mailbox: refused for the address, open for another, and the link is kept", async () => {
    const second = await makeUninvited(database, commune, { email: parent.email });
    const theirs = await giveLink(database, commune, "guardian-invitation", {
      owner: { guardianId: second.guardianId },
      email: parent.email,
    });
    await open();
    await expect(open({ token: theirs })).rejects.toMatchObject({ code: "email-taken" });
    expect(await open({ token: theirs, email: OTHER })).toMatchObject({ step: "gate" });
  });

  it("with a look-alike of the invited address is another address: refused by the form, never taken for it", async () => {
    const likeness = parent.email.replace("e", "е");
    expect(likeness).not.toBe(parent.email);
    const typed = { token, email: likeness, password: GOOD, repeated: GOOD };
    expect(openAccountInput.safeParse(typed).success).toBe(false);
    expect(await open({ email: likeness })).toMatchObject({ step: "gate" });
    expect(await listAccounts(database, commune)).toEqual([]);
  });

  it("of a member of staff: the account that waits, at the invited address whatever is typed", async () => {
    const agent = await makeNewStaff(database, commune);
    const theirs = await giveLink(database, commune, "staff-invitation", {
      owner: { accountId: agent.accountId },
      email: agent.email,
    });
    expect(await look(theirs)).toEqual({ kind: "choose", email: agent.email, isFixed: true });
    expect(await open({ token: theirs, email: OTHER })).toEqual({ step: "opened", email: agent.email });
    const [account, ...more] = await listAccounts(database, commune);
    expect(more).toEqual([]);
    expect(await verifyPassword(account?.passwordHash ?? null, GOOD)).toBe(true);
    expect(await listMail(database, commune)).toEqual([`account-opened → ${agent.email}`]);
  });

  it.each([
    ["too weak", "cinq-pommes7", "password-weak"],
    ["common", "Soleil2024!", "password-common"],
    ["their name", "Girafe-anais-7", "password-has-name"],
    ["ten thousand characters", "Aa1!".repeat(2_500), "password-weak"],
    ["with a NUL", "Cinq-Pommes7\0", "password-weak"],
  ])("with a password that is %s: refused, and the link still opens", async (_, password, code) => {
    await expect(open({ password })).rejects.toMatchObject({ code });
    expect(await listAccounts(database, commune)).toEqual([]);
    expect(await open()).toMatchObject({ step: "opened" });
  });

  describe("by a link that", () => {
    const dead: [string, () => Promise<string> | string][] = [
      ["is empty", () => ""],
      ["is noise", () => "../../etc/passwd\0"],
      ["is ten thousand characters long", () => "A".repeat(10_000)],
      [
        "was changed by a letter",
        () => token.slice(0, -2) + (token.at(-2) === "A" ? "B" : "A") + token.slice(-1),
      ],
      ["was used", () => open().then(() => token)],
      ["has expired", () => ageLinks(database, commune).then(() => token)],
      [
        "was replaced by a newer one",
        async () => {
          const subject = { owner: { guardianId: parent.guardianId }, email: parent.email };
          await giveLink(database, commune, "guardian-invitation", subject);
          return token;
        },
      ],
      [
        "is for another purpose",
        async () => {
          const accountId = await makeAccount(database, commune, { email: OTHER, password: GOOD });
          return giveLink(database, commune, "password-reset", { owner: { accountId }, email: OTHER });
        },
      ],
      [
        "is of a guardian who has an account",
        async () => {
          const accountId = await makeAccount(database, commune, { email: OTHER });
          await database.owner
            .sql`update guardian set account_id = ${accountId} where id = ${parent.guardianId}`;
          return token;
        },
      ],
      [
        "is of a member of staff whose account was closed",
        async () => {
          const agent = await makeNewStaff(database, commune);
          await database.owner.sql`update account set disabled_at = now() where id = ${agent.accountId}`;
          const owner = { accountId: agent.accountId };
          return giveLink(database, commune, "staff-invitation", { owner, email: agent.email });
        },
      ],
    ];

    it.each(dead)("%s: nothing, and it says no more than that", async (_, make) => {
      const bad = await make();
      const before = await listAccounts(database, commune);
      expect(await look(bad)).toEqual({ kind: "dead" });
      await expect(open({ token: bad })).rejects.toMatchObject({ code: "link-dead" });
      await expect(confirm(bad)).rejects.toMatchObject({ code: "link-dead" });
      expect(await listAccounts(database, commune)).toEqual(before);
    });

    it("is of another commune: nothing there, and it still opens at home", async () => {
      const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
      await expect(open({}, elsewhere)).rejects.toMatchObject({ code: "link-dead" });
      expect(await listAccounts(database, elsewhere)).toEqual([]);
      expect(await open()).toMatchObject({ step: "opened" });
    });
  });
});
