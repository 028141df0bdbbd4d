import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import { renameRegulation } from "@/lib/catalogue/regulations/rename-regulation";
import { switchRegulation } from "@/lib/catalogue/regulations/switch-regulation";
import type { StaffContext, VisitorContext } from "@/lib/context";
import { addRegulation } from "@/lib/reservations/regulation/add-regulation";
import { describeRule } from "@/lib/reservations/regulation/describe-rule";
import { getBench } from "@/lib/reservations/regulation/get-bench";
import { getRegulation } from "@/lib/reservations/regulation/get-regulation";
import { getRemoval } from "@/lib/reservations/regulation/get-removal";
import { getRuleForm } from "@/lib/reservations/regulation/get-rule-form";
import { listPublicRules } from "@/lib/reservations/regulation/list-public-rules";
import { listRegulations } from "@/lib/reservations/regulation/list-regulations";
import { findForgottenCommunes } from "@/tests/architecture/statement-lint";
import { CRUAS, dated, day, VAILHAUQUES } from "@/tests/catalogue/regulations";
import { ask, book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { atDesk, type Desk, ONE_RULE, openRegulation, pressRule, writeRuleAtDesk } from "./desk.scene";

const NOBODY = "00000000-0000-0000-0000-000000000000";
/** A page may send eight: the one that counts what waits, for its menu, among them. */
const BUDGET = 7;

describe("the pages of regulations", () => {
  let database: TestDatabase;
  let overheard: Database;
  let desk: Desk;
  const sent: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });
  beforeEach(async () => {
    desk = await openRegulation(database);
  });

  const visit = <T>(of: Pick<Desk, "commune">, work: (ctx: VisitorContext) => Promise<T>) =>
    inCommune(database.app, of.commune.id, (tx) =>
      work({
        commune: of.commune,
        actor: { kind: "visitor", address: "", userAgent: "" },
        now: WEDNESDAY_AFTERNOON,
        tx,
      }),
    );

  it("list each with its activities, its rule of today, the next, and what is wrong", async () => {
    await writeRuleAtDesk(desk, { rule: dated(CRUAS, { validFrom: day("2024-09-01") }) });
    const [row] = await atDesk(desk, listRegulations);
    expect(row).toMatchObject({
      id: desk.regulationId,
      activities: ["Cantine · Jules-Ferry"],
      inForce: ["Réservation et annulation\u00a0: la veille, à 12\u00a0h\u00a000."],
      problems: [],
    });
    expect(row?.next).toMatch(/^À partir du 1ᵉʳ septembre 2024/);
    await database.owner.sql`
      update regulation_rule set booking = ${JSON.stringify(VAILHAUQUES)}::text::jsonb
      where commune_id = ${desk.commune.id} and valid_from = '2024-09-01'`;
    const [broken] = await atDesk(desk, listRegulations);
    expect(broken?.problems).toEqual([expect.stringContaining("rien n’est prévu pour le mercredi")]);
  });

  it("draw the rules of one in time, and leave those alone that are bound", async () => {
    await writeRuleAtDesk(desk, { rule: dated(CRUAS, { validFrom: day("2024-09-01") }) });
    const read = () => atDesk(desk, (ctx) => getRegulation(ctx, desk.regulationId));
    const standings = async () => (await read()).rules.map(({ standing, bound }) => [standing, bound]);
    expect(await standings()).toEqual([
      ["in-force", false],
      ["to-come", false],
    ]);
    const family = await makeFamily(database, desk.commune, [desk.canteen]);
    await book(database, family, desk.canteen, ["2024-05-28"]);
    expect(await standings()).toEqual([
      ["in-force", true],
      ["to-come", false],
    ]);
    const removal = await atDesk(desk, (ctx) => getRemoval(ctx, desk.regulationId, "2020-09-01"));
    expect(removal).toMatchObject({ refusal: expect.stringContaining("elle ne change plus") });
  });

  it("add one, rename it and put it away, once", async () => {
    const add = (name: string) =>
      atDesk(desk, (ctx) => addRegulation(ctx, { name, rule: dated(CRUAS), typed: {} }));
    const id = await add("Cantine");
    await expect(add("Cantine")).rejects.toMatchObject({ code: "label-taken" });
    const rename = (label: string, version: number) =>
      atDesk(desk, (ctx) => renameRegulation(ctx, { id, label, version }));
    await rename("Restauration", 1);
    await expect(rename("Repas", 1)).rejects.toMatchObject({ code: "regulation-changed" });
    await expect(rename("Règlement", 2)).rejects.toMatchObject({ code: "label-taken" });
    const put = (of: string, kept: boolean) => atDesk(desk, (ctx) => switchRegulation(ctx, { id: of, kept }));
    await put(id, false);
    await put(id, false);
    expect((await atDesk(desk, listRegulations)).map(({ name, archived }) => [name, archived])).toEqual([
      ["Règlement", false],
      ["Restauration", true],
    ]);
    await expect(put(desk.regulationId, false)).rejects.toMatchObject({
      code: "regulation-in-use",
      params: { activity: "Cantine" },
    });
    await put(id, true);
    const trail = await database.owner.sql<{ action: string }[]>`
      select action from audit_entry where commune_id = ${desk.commune.id} order by id`;
    expect(trail.map(({ action }) => action)).toEqual([
      "regulation-added",
      "regulation-changed",
      "regulation-changed",
      "regulation-changed",
    ]);
  });

  it("try a day at a moment of the commune's clocks", async () => {
    const tryAt = async (moment: string, jour = "2024-05-28") => {
      const { bench } = await atDesk(desk, (ctx) => getBench(ctx, desk.regulationId, { jour, moment }));
      return bench?.segments.find(({ from, until }) => from <= bench.moment && bench.moment <= until);
    };
    expect(await tryAt("2024-05-27T12:00")).toMatchObject({ book: "yes", cancel: true });
    expect(await tryAt("2024-05-27T12:01")).toMatchObject({ book: "no", cancel: false });
    const { bench } = await atDesk(desk, (ctx) => getBench(ctx, desk.regulationId, {}));
    expect(bench).toMatchObject({ date: "2024-05-23", momentField: "2024-05-22T16:29" });
    expect(bench?.moment).toBe(Temporal.Instant.from("2024-05-22T14:29:00Z").epochMilliseconds);
    const holiday = await atDesk(desk, (ctx) => getBench(ctx, desk.regulationId, { jour: "2024-11-11" }));
    expect(holiday.bench?.closed).toContain("Férié");
    // Opened on purpose, it is open to families, and to the bench.
    await database.owner.sql`
      insert into opening (commune_id, activity_id, service_date, capacity)
      select commune_id, id, '2024-11-11', 10 from activity where commune_id = ${desk.commune.id} order by id limit 1`;
    const opened = await atDesk(desk, (ctx) => getBench(ctx, desk.regulationId, { jour: "2024-11-11" }));
    expect(opened.bench?.closed).toBeNull();
    await database.owner.sql`delete from opening where service_date = '2024-11-11'`;
  });

  it("say to everybody what decides, with an example in dates, and nothing where there is nothing", async () => {
    await writeRuleAtDesk(desk, { rule: dated(CRUAS, { validFrom: day("2024-09-01") }) });
    const { sites } = await visit(desk, listPublicRules);
    expect(sites).toMatchObject([
      {
        name: "Jules-Ferry",
        activities: [
          {
            name: "Cantine",
            rules: ["Réservation et annulation\u00a0: la veille, à 12\u00a0h\u00a000."],
            // Thursday's deadline was this noon.
            example:
              "Exemple\u00a0: vendredi 24 mai est réservable jusqu’au jeudi 23 mai à 12\u00a0h\u00a000.",
            changes: [expect.stringMatching(/^À partir du 1ᵉʳ septembre 2024/)],
          },
        ],
      },
    ]);
    await database.owner.sql`update activity set archived_at = now() where commune_id = ${desk.commune.id}`;
    expect(await visit(desk, listPublicRules)).toEqual({ sites: [] });
    expect(await visit({ commune: await makeCommune(database, { slug: "vide" }) }, listPublicRules)).toEqual({
      sites: [],
    });
  });

  it("find neither a regulation nor a rule that is not there", async () => {
    const tries: ((ctx: StaffContext) => Promise<unknown>)[] = [
      (ctx) => getRegulation(ctx, NOBODY),
      (ctx) => getBench(ctx, NOBODY, {}),
      (ctx) => getRuleForm(ctx, NOBODY, undefined),
      (ctx) => getRuleForm(ctx, desk.regulationId, "2024-02-30"),
      (ctx) => getRemoval(ctx, desk.regulationId, "2024-02-30"),
    ];
    for (const work of tries) await expect(atDesk(desk, work)).rejects.toMatchObject({ code: "not-found" });
  });

  const pages: [string, (ctx: StaffContext) => Promise<unknown>][] = [
    ["list", listRegulations],
    ["one", (ctx) => getRegulation(ctx, desk.regulationId)],
    ["form", (ctx) => getRuleForm(ctx, desk.regulationId, "2020-09-01")],
    ["removal", (ctx) => getRemoval(ctx, desk.regulationId, "2024-06-03")],
    ["words", (ctx) => describeRule(ctx, { id: desk.regulationId, rule: dated(CRUAS), typed: {} })],
    ["bench", (ctx) => getBench(ctx, desk.regulationId, {})],
    ["what families read", (ctx) => listPublicRules(ctx as unknown as VisitorContext)],
  ];
  it.each(pages)("send no more statements than they may: %s", async (_, page) => {
    await writeRuleAtDesk(desk, { rule: ONE_RULE });
    const { commune, agent } = desk;
    await inCommune(overheard, commune.id, async (tx) => {
      sent.length = 0;
      await page({ commune, actor: agent, now: WEDNESDAY_AFTERNOON, tx });
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.length, sent.join("\n\n")).toBeLessThanOrEqual(BUDGET);
    });
  });

  it("name the commune of each table while a change is looked at, and send no more than a page", async () => {
    const family = await makeFamily(database, desk.commune, [desk.canteen]);
    await book(database, family, desk.canteen, ["2024-05-27", "2024-05-28"]);
    await ask(database, family, "book", desk.canteen, ["2024-05-24"]);
    const tables = await database.owner.sql<{ name: string }[]>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'commune_id' and table_name <> 'commune_host'`;
    sent.length = 0;
    const rule = dated(CRUAS, { validFrom: day("2024-05-23"), weeklyMaximum: 1 });
    const answer = await pressRule({ ...desk, database: { ...database, app: overheard } }, { rule });
    expect(answer?.effect).toMatchObject({ familyCount: 1, families: [{ id: family.householdId }] });
    const tenants = new Set(tables.map(({ name }) => name));
    for (const statement of sent) expect(findForgottenCommunes(statement, tenants), statement).toEqual([]);
    expect(sent.filter((text) => / from | join /i.test(text)).length).toBeLessThanOrEqual(BUDGET);
  });
});
