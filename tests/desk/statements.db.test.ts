import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { inCommune } from "@/db/tenant";
import type { StaffContext } from "@/lib/context";
import { listAudit } from "@/lib/desk/audit/list-audit";
import { getEnrolForm } from "@/lib/desk/enrolments/get-enrol-form";
import { getFamily } from "@/lib/desk/families/get-family";
import { getHistory } from "@/lib/desk/history/get-history";
import { getChildForm, getFamilyForm } from "@/lib/desk/new-families/get-family-form";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { listRequests } from "@/lib/desk/requests/list-requests";
import { getPaper } from "@/lib/desk/settings/get-paper";
import { listDietSettings } from "@/lib/desk/settings/list-diet-settings";
import { listPaperSettings } from "@/lib/desk/settings/list-paper-settings";
import { listPolicies } from "@/lib/desk/settings/list-policies";
import { getSubmission } from "@/lib/records/decisions/get-submission";
import { getActivityOpenings } from "@/lib/reservations/capacity/get-activity-openings";
import { getOpeningDay } from "@/lib/reservations/capacity/get-opening-day";
import { listOpeningYears } from "@/lib/reservations/capacity/list-opening-years";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeNeighbour, type Neighbour, TUESDAY } from "@/tests/isolation/neighbour";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

/** A page of the desk may send eight: the one that counts what waits, for its menu, among them. */
const BUDGET = 8;

describe("a page of the desk", () => {
  let database: TestDatabase;
  let overheard: Database;
  let family: Neighbour;
  const sent: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    overheard = openDatabase(database.appUrl, { pool: 1, onStatement: (text) => sent.push(text) });
    family = await makeNeighbour(database, "comptee");
  });
  afterAll(async () => {
    await overheard.close();
    await database.drop();
  });

  const pages: [string, (ctx: StaffContext) => Promise<unknown>][] = [
    ["requests", (ctx) => listRequests(ctx, {})],
    ["requests of a family", (ctx) => listRequests(ctx, { q: "dupont", etat: "traitees" })],
    ["changes to answer", (ctx) => getSubmission(ctx, family.submissionId)],
    ["family file", (ctx) => getFamily(ctx, family.householdId)],
    ["history of a file", (ctx) => getHistory(ctx, family.householdId, {})],
    ["rules", listPolicies],
    ["diets", listDietSettings],
    ["papers", listPaperSettings],
    ["openings", (ctx) => listOpeningYears(ctx, {})],
    ["openings of an activity", (ctx) => getActivityOpenings(ctx, family.canteen.id, {})],
    ["an open day", (ctx) => getOpeningDay(ctx, family.canteen.id, TUESDAY)],
    ["trail", (ctx) => listAudit(ctx, { du: WEDNESDAY_AFTERNOON.toZonedDateTimeISO("UTC").toPlainDate() })],
    ["new family", getFamilyForm],
    ["one more child", (ctx) => getChildForm(ctx, family.householdId)],
    ["enrolling", (ctx) => getEnrolForm(ctx, family)],
    ["paper", (ctx) => getPaper(ctx, family.paperKindId)],
  ];

  it.each(pages)("sends no more statements than it may: %s", async (_, page) => {
    const { commune, staff } = family;
    await inCommune(overheard, commune.id, async (tx) => {
      const ctx = { commune, actor: staff, now: WEDNESDAY_AFTERNOON, tx };
      sent.length = 0;
      await Promise.all([countWaiting(ctx), page(ctx)]);
      expect(sent.length).toBeGreaterThan(1);
      expect(sent.length, sent.join("\n\n")).toBeLessThanOrEqual(BUDGET);
    });
  });
});
