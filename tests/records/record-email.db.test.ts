import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Commune } from "@/lib/context";
import { listWishes } from "@/lib/records/changes/list-wishes";
import { withdrawChange } from "@/lib/records/changes/withdraw-change";
import { confirmRecordEmail } from "@/lib/records/guardians/confirm-record-email";
import { asVisitor, lastToken, listMail } from "@/tests/accounts/inbound";
import { untilOneWaits } from "@/tests/accounts/until-one-waits";
import { makeAccount } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type Home, listChangesOf, openGuardian, TYPED } from "./records.scenes";

const NEXT = "anais@exemple.fr";

describe("the address of a guardian's file", () => {
  let database: TestDatabase;
  let here: Commune;
  let home: Home & { householdId: string };
  let anais: string;

  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
    vi.stubEnv("SMTP_URL", "smtp://localhost:25");
    vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough for the schema");
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    here = await makeCommune(database, { slug: uuidv7() });
    home = await makeHousehold(database, here);
    anais = uuidv7();
    await database.owner.sql`
      insert into guardian (commune_id, id, household_id, civility, first_name, last_name, email)
      values (${here.id}, ${anais}, ${home.householdId}, 'Mme', 'Anaïs', 'RONCERAY', 'avant@exemple.fr')`;
  });

  const open = () => openGuardian(database, home, anais);
  const ask = async (email: string) =>
    (await open()).send({ ...TYPED, civility: "Mme", firstName: "Anaïs", lastName: "RONCERAY", email });
  const token = () => lastToken(database, here, "record-email");
  const confirm = (link: string, commune = here) =>
    asVisitor(database, commune, (ctx) => confirmRecordEmail(ctx, { token: link }));
  const emailOf = async (id = anais) => {
    const [row] = await database.owner.sql<
      { email: string | null }[]
    >`select email from guardian where id = ${id}`;
    return row?.email;
  };
  const lastOfEmail = async () =>
    (await listChangesOf(database, anais)).filter(({ field }) => field === "email").at(-1);
  const dead = { code: "link-dead" };

  it("counts once the letter that went to it was answered", async () => {
    expect(await ask(" Anais@exemple.fr ")).toMatchObject({ kind: "saved", toProve: true });
    expect(await listMail(database, here)).toEqual([`record-email → ${NEXT}`]);
    expect(await emailOf()).toBe("avant@exemple.fr");
    expect(await lastOfEmail()).toMatchObject({ state: "pending", awaits: "proof" });
    expect(await confirm(await token())).toBe(NEXT);
    expect(await emailOf()).toBe(NEXT);
    expect(await lastOfEmail()).toMatchObject({ before: "avant@exemple.fr", after: NEXT, state: "accepted" });
    const words = await database.owner.sql`
      select word from search_word where household_id = ${home.householdId} and word = ${NEXT}`;
    expect(words).toHaveLength(1);
    await expect(confirm(await token())).rejects.toMatchObject(dead);
  });

  it("is taken away at once", async () => {
    await ask("");
    expect(await emailOf()).toBeNull();
    expect(await listMail(database, here)).toEqual([]);
  });

  it("is proven by the last letter alone", async () => {
    await ask("premiere@exemple.fr");
    const first = await token();
    await ask(NEXT);
    await expect(confirm(first)).rejects.toMatchObject(dead);
    await confirm(await token());
    expect(await emailOf()).toBe(NEXT);
  });

  it("writes to five addresses in a day and no more, and keeps nothing of the sixth", async () => {
    // One that followed an account's address was proven there: it does not count.
    await database.owner.sql`
      insert into record_change (commune_id, id, submission_id, household_id, guardian_id, field, after, state,
                                 changed_by, changed_at)
      values (${here.id}, ${uuidv7()}, ${uuidv7()}, ${home.householdId}, ${anais}, 'email', 'compte@exemple.fr',
              'applied', ${anais}, '2024-05-22T14:00:00Z')`;
    for (let n = 1; n <= 5; n += 1) await ask(`essai${n}@exemple.fr`);
    await expect(ask("essai6@exemple.fr")).rejects.toMatchObject({ code: "too-many-proofs" });
    expect(await listMail(database, here)).toHaveLength(5);
    expect(await lastOfEmail()).toMatchObject({ after: "essai5@exemple.fr", state: "pending" });
  });

  it("is not proven any more when the wish was taken back, nor in another commune", async () => {
    await ask(NEXT);
    const link = await token();
    await expect(confirm(link, await makeCommune(database, { slug: uuidv7() }))).rejects.toMatchObject(dead);
    const wishes = await familyContext(database, home, listWishes);
    const changeId = wishes.find(({ field }) => field === "email")?.changeId ?? "";
    await familyContext(database, home, (ctx) => withdrawChange(ctx, { changeId }));
    await expect(confirm(link)).rejects.toMatchObject(dead);
    expect(await emailOf()).toBe("avant@exemple.fr");
  });

  it("is not proven any more when the guardian opened an account", async () => {
    await ask(NEXT);
    const accountId = await makeAccount(database, here, { email: "compte@exemple.fr" });
    await database.owner.sql`update guardian set account_id = ${accountId} where id = ${anais}`;
    await expect(confirm(await token())).rejects.toMatchObject(dead);
  });

  it("takes its turn behind the household before it touches the link, and sees the account opened meanwhile", async () => {
    await ask(NEXT);
    const link = await token();
    const accountId = await makeAccount(database, here, { email: "compte@exemple.fr" });
    const pressed = await database.owner.sql.begin(async (sql) => {
      await sql`select 1 from household where id = ${home.householdId} for no key update`;
      const answer = confirm(link).catch((error: unknown) => error);
      await untilOneWaits(database);
      // Whoever takes the wish back holds the household and needs the link: a confirmation that held it would wait in a circle.
      await sql`select 1 from one_time_link where guardian_id = ${anais} for no key update nowait`;
      await sql`update guardian set account_id = ${accountId} where id = ${anais}`;
      return { answer };
    });
    expect(await pressed.answer).toMatchObject(dead);
    expect(await emailOf()).toBe("avant@exemple.fr");
    expect(await lastOfEmail()).toMatchObject({ state: "pending" });
  });

  it("is not changed here of a guardian who has an account, whatever the form says", async () => {
    const mine = await openGuardian(database, home);
    await mine.send({ ...TYPED, email: NEXT });
    expect(await emailOf(home.guardian.guardianId)).toBe(`${home.guardian.guardianId}@exemple.fr`);
    expect(await listMail(database, here)).toEqual([]);
  });
});
