import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { chooseReminders, getReminderChoice } from "@/lib/reminders/choose-reminders";
import { mintReminderToken, readReminderToken } from "@/lib/reminders/unsubscribe-token";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1/none");
  vi.stubEnv("AUTH_SECRET", "a-secret-of-the-tests-long-enough");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
});
afterAll(() => vi.unstubAllEnvs());

describe("the token of a reminder", () => {
  const [here, elsewhere, guardianId, other] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const token = () => mintReminderToken(here, { guardianId, kind: "basket" });

  it("answers for its guardian and its kind", () => {
    expect(readReminderToken(here, token())).toEqual({ guardianId, kind: "basket" });
    expect(token()).toMatch(/^[\w.-]+$/);
  });

  it("answers in no other commune", () => {
    expect(readReminderToken(elsewhere, token())).toBeNull();
  });

  it.each<[string, (token: string) => string]>([
    ["another guardian", (it) => it.replace(guardianId, other)],
    ["another kind", (it) => it.replace("basket", "usual-days")],
    ["an unknown kind", (it) => it.replace("basket", "everything")],
    ["a changed signature", (it) => it.replace(/.{4}$/, (end) => (end === "AAAA" ? "BBBB" : "AAAA"))],
    ["a short signature", (it) => it.slice(0, -1)],
    ["a signature of other signs", (it) => `${it.slice(0, -43)}${"é".repeat(43)}`],
    ["no signature", (it) => it.slice(0, -44)],
    ["something more", (it) => `${it}.x`],
    ["nothing", () => ""],
  ])("does not stand for %s", (_, tamper) => {
    expect(readReminderToken(here, tamper(token()))).toBeNull();
  });
});

describe("a guardian's choice", () => {
  let database: TestDatabase;
  let commune: Commune;
  let guardianId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    guardianId = (await makeHousehold(database, commune)).guardian.guardianId;
  });

  const inSystem = <T>(work: (ctx: SystemContext) => Promise<T>, of = commune) =>
    systemContext(of, work, { on: database.app, now: WEDNESDAY_AFTERNOON });
  const choose = (kind: "basket" | "usual-days", wanted: boolean) =>
    inSystem((ctx) => chooseReminders(ctx, { guardianId, kind }, wanted));
  const look = (kind: "basket" | "usual-days") =>
    inSystem((ctx) => getReminderChoice(ctx, { guardianId, kind }));

  it("is yes until it is no, kind by kind, and can be taken back", async () => {
    expect(await look("basket")).toEqual({ kind: "basket", wanted: true });
    await choose("basket", false);
    await choose("basket", false);
    expect(await look("basket")).toEqual({ kind: "basket", wanted: false });
    expect(await look("usual-days")).toEqual({ kind: "usual-days", wanted: true });
    await choose("basket", true);
    await choose("basket", true);
    expect(await look("basket")).toEqual({ kind: "basket", wanted: true });
  });

  it("is no once when two presses say so together", async () => {
    await Promise.all([choose("basket", false), choose("basket", false)]);
    expect((await look("basket")).wanted).toBe(false);
  });

  it("is not found in another commune", async () => {
    const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    const link = { guardianId, kind: "basket" } as const;
    await expect(inSystem((ctx) => chooseReminders(ctx, link, false), elsewhere)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
