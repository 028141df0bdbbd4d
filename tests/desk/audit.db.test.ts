import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEntry } from "@/db/schema";
import { audit } from "@/lib/audit";
import { type Commune, type StaffActor, systemContext } from "@/lib/context";
import { forgetOldTrail } from "@/lib/desk/audit/forget-old-trail";
import { listAudit } from "@/lib/desk/audit/list-audit";
import { sayChange } from "@/lib/desk/audit/say-change";
import type { AuditSearch } from "@/lib/desk/audit/schemas";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { registerHouseholds } from "@/tests/factories/household";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const NOW = Temporal.Instant.from("2026-03-29T10:00:00Z");

describe("the trail", () => {
  let database: TestDatabase;
  let commune: Commune;
  let boss: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database, { timeZone: "Indian/Reunion" });
    boss = await makeStaff(database, commune);
    const [made] = await registerHouseholds(database, commune, [[{ firstName: "Ana", lastName: "SILVA" }]]);
    const id = made?.guardianIds[0] ?? "";
    await staffContext(database, commune, boss, async (ctx) => {
      await audit(ctx, { action: "signed-in" });
      await audit(ctx, {
        action: "guardian-invited",
        subject: { kind: "guardian", id },
        detail: { email: "a@exemple.fr" },
      });
      await audit(ctx, {
        action: "staff-changed",
        changes: [{ field: "Rôle", before: "gestionnaire", after: "régisseur" }],
      });
    });
    await systemContext(
      commune,
      (ctx) => audit(ctx, { action: "sign-in-failed", name: "50%_a\\b@exemple.fr" }),
      { on: database.app },
    );
  });
  afterAll(() => database.drop());

  const read = (search: AuditSearch, actor = boss) =>
    staffContext(database, commune, actor, (ctx) => listAudit(ctx, search));

  it("says who did what to whom, newest first, in the commune's time", async () => {
    const { rows } = await read({});
    expect(
      rows.map(({ who, what, subject, detail, changes }) => [
        who,
        what,
        subject?.name ?? "",
        detail,
        ...changes.map(sayChange),
      ]),
    ).toEqual([
      ["50%_a\\b@exemple.fr", "connexion refusée", "", ""],
      ["Agathe Mairie", "a modifié un agent", "", "", "Rôle\u00a0: gestionnaire → régisseur"],
      ["Agathe Mairie", "a invité un responsable", "Ana SILVA", "a@exemple.fr"],
      ["Agathe Mairie", "connexion", "", ""],
    ]);
    const here = Temporal.Now.zonedDateTimeISO("Indian/Reunion");
    expect(rows[0]?.at).toContain(String(here.year));
    expect(rows[0]?.at).toMatch(
      new RegExp(
        `à (${String(here.hour).padStart(2, "0")}|${String((here.hour + 23) % 24).padStart(2, "0")})h`,
      ),
    );
  });

  it.each<[AuditSearch, number]>([
    [{ type: "connexions" }, 2],
    [{ type: "agents" }, 1],
    [{ type: "actualites" }, 0],
    [{ personne: "agathe" }, 3],
    [{ personne: "%_A\\B" }, 1],
    [{ personne: "_" }, 1],
    [{ type: "agents", personne: "50" }, 0],
  ])("is filtered by %j", async (search, count) => {
    expect((await read(search)).rows).toHaveLength(count);
  });

  it("is an administrator's to read", async () => {
    const manager = await makeStaff(database, commune, "gestionnaire");
    await expect(read({}, manager)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("comes in pages", async () => {
    const where = await makeCommune(database, { slug: "longue" });
    const actor = await makeStaff(database, where);
    await staffContext(database, where, actor, async (ctx) => {
      for (let i = 0; i < 51; i += 1) await audit(ctx, { action: "signed-in" });
    });
    const page = (number: number) =>
      staffContext(database, where, actor, (ctx) => listAudit(ctx, { page: number }));
    expect(await page(1)).toMatchObject({ hasOlder: true, rows: { length: 50 } });
    expect(await page(2)).toMatchObject({ hasOlder: false, rows: { length: 1 } });
  });

  it("is kept twelve months to the second, across a change of the clocks", async () => {
    const where = await makeCommune(database, { slug: "oubli" });
    const other = await makeCommune(database, { slug: "autre" });
    const limit = Temporal.Instant.from("2025-03-29T11:00:00Z");
    const times = [limit.subtract({ milliseconds: 1 }), limit, limit.add({ hours: 1 })];
    for (const { id: communeId } of [where, other])
      await database.owner.drizzle.insert(auditEntry).values(
        times.map((at) => ({
          communeId,
          id: uuidv7(),
          at,
          action: "signed-in",
          actorKind: "system" as const,
          actorName: "",
          detail: {},
        })),
      );
    await systemContext(where, (ctx) => forgetOldTrail(ctx, NOW), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });
    const countOf = async ({ id }: Commune) =>
      (await database.owner.sql`select 1 from audit_entry where commune_id = ${id}`).length;
    expect(await countOf(where)).toBe(2);
    expect(await countOf(other)).toBe(3);
  });
});
