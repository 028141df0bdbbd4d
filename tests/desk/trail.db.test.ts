import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEntry, site } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { Commune, StaffActor } from "@/lib/context";
import { exportAudit } from "@/lib/desk/audit/export-audit";
import { listAudit } from "@/lib/desk/audit/list-audit";
import { auditSearch } from "@/lib/desk/audit/schemas";
import { changeStaff } from "@/lib/desk/staff/change-staff";
import { readSearch } from "@/lib/search-params";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { registerHouseholds } from "@/tests/factories/household";
import { makeSchool } from "@/tests/factories/site";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** Réunion is four hours before UTC: its 1 March begins on 28 February at 20:00. */
const TIMES = [
  "2026-02-28T19:59:59Z",
  "2026-02-28T20:00:00Z",
  "2026-03-01T19:59:59Z",
  "2026-03-01T20:00:00Z",
];

describe("the trail, looked through", () => {
  let database: TestDatabase;
  let commune: Commune;
  let boss: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    commune = await makeCommune(database, { timeZone: "Indian/Reunion" });
    boss = await makeStaff(database, commune);
  });
  afterAll(() => database.drop());

  const inDesk = <T>(work: Parameters<typeof staffContext<T>>[3], actor = boss) =>
    staffContext(database, commune, actor, work);
  const read = (typed: Record<string, string>) =>
    inDesk((ctx) => listAudit(ctx, readSearch(auditSearch, typed)));

  it("is asked for by civil days of the commune, both included", async () => {
    await database.owner.drizzle.insert(auditEntry).values(
      TIMES.map((at, place) => ({
        communeId: commune.id,
        id: uuidv7(),
        at: Temporal.Instant.from(at),
        action: "mail-resent",
        actorKind: "staff" as const,
        actorName: `n${place}`,
        detail: {},
      })),
    );
    const names = async (typed: Record<string, string>) =>
      (await read({ type: "mairie", ...typed })).rows.map(({ who }) => who);
    expect(await names({ du: "2026-03-01", au: "2026-03-01" })).toEqual(["n2", "n1"]);
    expect(await names({ au: "2026-02-28" })).toEqual(["n0"]);
    expect(await names({ du: "2026-03-02", personne: "n" })).toEqual(["n3"]);
    expect(await names({ du: "2026-03-02", au: "2026-03-01" })).toEqual([]);
    expect(await names({ du: "30 février", au: "" })).toHaveLength(4);
    // What a date field can hold and no database knows.
    for (const odd of ["0000-01-01", "0001-01-01", "9999-12-31"])
      expect(await names({ du: odd, au: odd })).toHaveLength(4);
  });

  it("names what it is about, whatever that is, and tells all that was done to one thing", async () => {
    const [made] = await registerHouseholds(database, commune, [
      [
        { firstName: "Ana", lastName: "SILVA" },
        { firstName: "Bo", lastName: "MARTIN" },
      ],
    ]);
    const schoolId = await makeSchool(database, commune, "École du Port");
    await inDesk(async (ctx) => {
      await audit(ctx, { action: "site-changed", subject: { kind: "site", id: schoolId } });
      await audit(ctx, {
        action: "family-added",
        subject: { kind: "household", id: made?.householdId ?? "" },
      });
      await audit(ctx, { action: "commune-changed", subject: { kind: "commune", id: commune.id } });
      await audit(ctx, { action: "site-archived", subject: { kind: "site", id: uuidv7() } });
    });
    const { rows } = await read({});
    expect(rows.slice(0, 4).map(({ subject }) => subject?.name)).toEqual([
      null,
      commune.name,
      "Famille MARTIN – SILVA",
      "École du Port",
    ]);
    await database.owner.drizzle.update(site).set({ name: "École de la Plage" });
    const about = await read({ objet: schoolId });
    expect(about.about).toBe("École de la Plage");
    expect(about.rows.map(({ what }) => what)).toEqual(["a modifié un établissement"]);
    expect(await read({ objet: uuidv7() })).toMatchObject({ rows: [], about: "" });
    expect((await read({})).about).toBeNull();
  });

  it("says a name that was noted where the thing is called otherwise now, and only there", async () => {
    const id = await makeSchool(database, commune, "École du Bourg");
    const subject = { kind: "site" as const, id };
    await inDesk(async (ctx) => {
      await audit(ctx, { action: "site-added", subject, detail: { title: "École neuve" } });
      await audit(ctx, { action: "site-changed", subject, detail: { title: "École du Bourg" } });
    });
    const { rows } = await read({ objet: id });
    expect(rows.map(({ detail }) => detail)).toEqual(["", "«\u00a0École neuve\u00a0»"]);
  });

  it("keeps an agent's rights, before and after", async () => {
    const agent = await makeStaff(database, commune, "gestionnaire");
    const schoolId = await makeSchool(database, commune, "École des Cimes");
    await inDesk((ctx) => changeStaff(ctx, { staffId: agent.staffId, role: "animateur", sites: [schoolId] }));
    const { rows } = await read({ objet: agent.staffId });
    expect(rows[0]?.changes).toEqual([
      { field: "Rôle", before: "gestionnaire", after: "animateur" },
      { field: "Accueils", before: "tous", after: "École des Cimes" },
    ]);
  });

  it("is exported as it is filtered, bounded, and says so", async () => {
    const take = (typed: Record<string, string>, limit?: number) =>
      inDesk((ctx) => exportAudit(ctx, readSearch(auditSearch, typed), limit));
    const [heading, first, ...more] = (await take({ type: "agents" })).trimEnd().split("\r\n");
    expect(heading).toBe("\uFEFFQuand;Qui;Qualité;Adresse réseau;Action;Concerne;Précisions;Changements");
    expect(first).toMatch(
      /;Agathe Mairie;agent;;a modifié un agent;Agathe Mairie;;"Rôle\s: gestionnaire → animateur ; Accueils\s: tous → École des Cimes"$/,
    );
    expect(more).toEqual([]);
    const cut = (await take({}, 2)).trimEnd().split("\r\n");
    expect(cut).toHaveLength(4);
    expect(cut[3]).toMatch(/^Ce fichier s’arrête à 2 lignes/);
    const { rows } = await read({
      type: "mairie",
      du: Temporal.Now.plainDateISO("Indian/Reunion").toString(),
    });
    expect(rows.filter(({ what }) => what === "a téléchargé le journal")).toHaveLength(2);
    const manager = await makeStaff(database, commune, "gestionnaire");
    await expect(inDesk((ctx) => exportAudit(ctx, {}), manager)).rejects.toMatchObject({ code: "forbidden" });
  });
});
