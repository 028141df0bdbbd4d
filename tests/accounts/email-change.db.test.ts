import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inCommune } from "@/db/tenant";
import { findActor } from "@/lib/accounts/find-actor";
import { followAccountAddress } from "@/lib/accounts/follow-account-address";
import { findLink } from "@/lib/accounts/links/find-link";
import { issueLinks } from "@/lib/accounts/links/issue-links";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { hashPassword } from "@/lib/accounts/password";
import { askEmailChange } from "@/lib/accounts/profile/ask-email-change";
import { confirmEmailChange } from "@/lib/accounts/profile/confirm-email-change";
import { type Commune, systemContext } from "@/lib/context";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { makeAccount } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { asVisitor } from "./inbound";
import { countHere } from "./test-counters";

const PASSWORD = "Cinq-Pommes7";
const NEXT = "Trois-Poires4";

describe("a change of address", () => {
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
    await inSystem((ctx) => indexHouseholds(ctx, [home.householdId]));
  });

  const inSystem = <T>(work: Parameters<typeof systemContext<T>>[1]) =>
    systemContext(here, work, { on: database.app, now: WEDNESDAY_AFTERNOON });
  const isIn = async (sessionId: string) =>
    (await inCommune(database.app, here.id, (tx) => findActor(tx, here.id, sessionId))) !== null;
  const mails = () => database.owner.sql<{ kind: string; recipient: string; payload: { linkId: string } }[]>`
    select kind, recipient, payload from outbox_message order by id`;
  const readAccount = async () => {
    const [row] = await database.owner.sql<{ email: string }[]>`
      select email from account where id = ${home.guardian.accountId}`;
    return row ?? { email: "" };
  };
  /** The addresses by which the household is found. */
  const searchedBy = async () => {
    const rows = await database.owner.sql<{ word: string }[]>`
      select word from search_word where household_id = ${home.householdId} and kind = 'email' and word like '%@%'`;
    return rows.map(({ word }) => word);
  };
  const ask = (email: string, current = PASSWORD) =>
    familyContext(database, home, (ctx) => askEmailChange(ctx, { email, current }));
  const confirm = (token: string) => asVisitor(database, here, (ctx) => confirmEmailChange(ctx, { token }));
  const lastToken = async () => tokenOf((await mails()).at(-1)?.payload.linkId ?? "");
  const fresh = () => `${uuidv7()}@exemple.fr`;

  it("waits until the new address is proven, then is told to the old one", async () => {
    const next = fresh();
    await ask(`  ${next.toUpperCase()} `);
    expect(await mails()).toMatchObject([{ kind: "email-change", recipient: next }]);
    expect((await readAccount()).email).toBe(home.guardian.email);
    await confirm(await lastToken());
    expect((await readAccount()).email).toBe(next);
    const [file] = await database.owner.sql`
      select email from guardian where id = ${home.guardian.guardianId}`;
    expect(file?.email).toBe(next);
    // The desk finds the family by the address that it has now.
    expect(await searchedBy()).toEqual([next]);
    expect((await mails()).at(-1)).toMatchObject({ kind: "email-changed", recipient: home.guardian.email });
    expect(await isIn(home.guardian.sessionId)).toBe(true);
  });

  it("keeps beside the file's new address what it said before, and nothing where it said the same", async () => {
    const changes = () => database.owner.sql`
      select field, before, after, state, changed_by from record_change
      where guardian_id = ${home.guardian.guardianId}`;
    const next = fresh();
    await ask(next);
    await confirm(await lastToken());
    const { guardianId, email } = home.guardian;
    const kept = [{ field: "email", before: email, after: next, state: "applied", changed_by: guardianId }];
    expect([...(await changes())]).toEqual(kept);
    await inSystem((ctx) => followAccountAddress(ctx, home.guardian.accountId, next));
    expect([...(await changes())]).toEqual(kept);
  });

  it("is the address of the family's file too, also where that one had another", async () => {
    await database.owner.sql`
      update guardian set email = 'travail@exemple.fr' where id = ${home.guardian.guardianId}`;
    const next = fresh();
    await ask(next);
    await confirm(await lastToken());
    const [file] = await database.owner.sql`
      select email from guardian where id = ${home.guardian.guardianId}`;
    expect(file?.email).toBe(next);
    expect(await searchedBy()).toEqual([next]);
  });

  it("asks for the password, and sends nothing without it", async () => {
    await expect(ask(fresh(), NEXT)).rejects.toMatchObject({ code: "password-wrong" });
    expect(await mails()).toEqual([]);
  });

  it("does not tell that an address is taken, and sends it nothing", async () => {
    const taken = fresh();
    await makeAccount(database, here, { email: taken });
    expect(await ask(taken)).toEqual(await ask(fresh()));
    expect((await mails()).filter(({ recipient }) => recipient === taken)).toEqual([]);
  });

  it("comes too late when somebody opened an account with it meanwhile, and changes nothing", async () => {
    const next = fresh();
    await ask(next);
    const token = await lastToken();
    await makeAccount(database, here, { email: next });
    await expect(confirm(token)).rejects.toMatchObject({ code: "email-taken" });
    expect((await readAccount()).email).toBe(home.guardian.email);
  });

  it("is done once, by the last link asked for, and ends the links for a forgotten password", async () => {
    const [forgotten] = await inSystem((ctx) =>
      issueLinks(ctx, "password-reset", [
        { owner: { accountId: home.guardian.accountId }, email: home.guardian.email },
      ]),
    );
    await ask(fresh());
    const first = await lastToken();
    const next = fresh();
    await ask(next);
    const second = await lastToken();
    await expect(confirm(first)).rejects.toMatchObject({ code: "link-dead" });
    await confirm(second);
    await expect(confirm(second)).rejects.toMatchObject({ code: "link-dead" });
    await expect(confirm("x".repeat(43))).rejects.toMatchObject({ code: "link-dead" });
    expect((await readAccount()).email).toBe(next);
    const reset = tokenOf(forgotten?.linkId ?? "");
    const found = await asVisitor(database, here, (ctx) => findLink(ctx, reset, ["password-reset"]));
    expect(found.kind).toBe("dead");
  });
});
