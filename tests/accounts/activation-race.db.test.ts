import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { account, guardian } from "@/db/schema";
import { inCommune } from "@/db/tenant";
import { confirmAddress } from "@/lib/accounts/activation/confirm-address";
import { openAccount } from "@/lib/accounts/activation/open-account";
import { findLink } from "@/lib/accounts/links/find-link";
import { realNow } from "@/lib/clock";
import type { Commune } from "@/lib/context";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { giveLink, makeUninvited } from "@/tests/factories/invited";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { asVisitor, GOOD, lastToken, listAccounts, listMail } from "./inbound";
import { countHere } from "./test-counters";

const OTHER = "autre@exemple.fr";

describe("two activations at once", () => {
  let database: TestDatabase;
  let commune: Commune;
  let parent: { guardianId: string; email: string };
  let token: string;
  let proof: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    countHere(database);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    parent = await makeUninvited(database, commune);
    const subject = { owner: { guardianId: parent.guardianId }, email: parent.email };
    token = await giveLink(database, commune, "guardian-invitation", subject);
    await asVisitor(database, commune, (ctx) =>
      openAccount(ctx, { token, email: OTHER, password: GOOD, repeated: GOOD }),
    );
    proof = await lastToken(database, commune, "address-validation");
  });

  const byInvitation = () =>
    asVisitor(database, commune, (ctx) =>
      openAccount(ctx, { token, email: parent.email, password: GOOD, repeated: GOOD }),
    );
  const byProof = () => asVisitor(database, commune, (ctx) => confirmAddress(ctx, { token: proof }));

  /** The same without its locks: the link is read, the account inserted, the guardian pointed at it. */
  const findThenInsert = (link: string, email: string, wait: () => Promise<void>) =>
    inCommune(database.app, commune.id, async (tx) => {
      const actor = { kind: "system" } as const;
      const ctx = { commune, actor, now: realNow(), tx };
      const found = await findLink(ctx, link, ["guardian-invitation", "address-validation"]);
      if (found.kind === "dead") return;
      await wait();
      const id = uuidv7();
      await tx
        .insert(account)
        .values({ communeId: commune.id, id, email, passwordHash: "x", createdAt: realNow() });
      await tx
        .update(guardian)
        .set({ accountId: id })
        .where(and(eq(guardian.communeId, commune.id), eq(guardian.id, parent.guardianId)));
    });

  it.each([
    ["the invitation pressed twice", () => [byInvitation(), byInvitation()]],
    ["the proof pressed twice", () => [byProof(), byProof()]],
    ["the invitation and the proof", () => [byInvitation(), byProof()]],
    [
      "all of it, three times",
      () => [byProof(), byInvitation(), byProof(), byInvitation(), byProof(), byInvitation()],
    ],
  ])("(%s) open one account, and the others are told that the link is dead", async (_, race) => {
    const outcomes = await Promise.allSettled(race());
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "link-dead" });
    expect(await listAccounts(database, commune)).toHaveLength(1);
    expect(
      (await listMail(database, commune)).filter((mail) => mail.startsWith("account-opened")),
    ).toHaveLength(1);
  });

  it("open two where the link is found and then obeyed, so the tests above can fail", async () => {
    const line = startingLine(2);
    await Promise.all([findThenInsert(token, parent.email, line), findThenInsert(proof, OTHER, line)]);
    expect(await listAccounts(database, commune)).toHaveLength(2);
  });
});
