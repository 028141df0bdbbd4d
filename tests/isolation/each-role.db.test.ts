import { afterAll, beforeAll, expect, it } from "vitest";
import { isAllowed, type Permission } from "@/lib/accounts/permissions";
import type { StaffRole } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { staffAttempts } from "./attempts";
import { makeNeighbour, type Neighbour } from "./neighbour";

/** What some role but not every role may do, by the permission that it asks for; all else is for the two who manage. */
const ASKED: Readonly<Partial<Record<Permission, readonly string[]>>> = {
  "day.read": ["listDayNumbers"],
  "calendar.read": ["getCalendarYear"],
  "reservations.read": ["collectList", "getDay", "getWeek", "getYear", "listActivities"],
  "health.read": ["getPresentChild", "listHealthToday", "openDeskHealthFile", "openHealth"],
  "families.read": ["exportFamilies", "getFamily", "getHistory", "listEveryFamily", "listFamilies"],
  "catalogue.read": [
    "getActivity",
    "getActivityOpenings",
    "getBench",
    "getOpeningDay",
    "getRegulation",
    "getSite",
    "listCatalogue",
    "listOpeningYears",
    "listRegulations",
    "listSites",
  ],
  "audit.read": ["exportAudit", "listAudit"],
  "commune.change": ["changeCommune", "getCommuneSettings", "getFirstSteps", "setLogo", "takeCommune"],
  "settings.change": [
    "changePaper",
    "dropPaper",
    "getPaper",
    "listDietSettings",
    "listPaperSettings",
    "moveDiet",
    "renameDiet",
    "requirePaper",
    "switchDiet",
    "switchPaper",
  ],
  "staff.manage": [
    "changeStaff",
    "dropSecondFactor",
    "getAgent",
    "inviteStaff",
    "inviteStaffAgain",
    "listSiteChoices",
    "listStaff",
    "openInviteForm",
    "switchStaff",
    "takeAgent",
  ],
};
const NAMED = Object.entries(ASKED) as [Permission, readonly string[]][];
/** Any of those that the administrateur and the gestionnaire have, and nobody else. */
const MANAGING: Permission = "families.add";

let database: TestDatabase;
let neighbour: Neighbour;

beforeAll(async () => {
  database = await createTestDatabase();
  neighbour = await makeNeighbour(database, "voisine");
});
afterAll(() => database.drop());

/** What every attempt at it is refused by for want of a right; each is undone. */
async function listForbidden(role: StaffRole): Promise<string[]> {
  const { commune } = neighbour;
  const actor = await makeStaff(database, commune, role);
  const letIn = new Set<string>();
  for (const { of, run } of staffAttempts) {
    const outcome = await staffContext(database, commune, actor, async (ctx) => {
      await run(ctx, neighbour);
      throw new Undone();
    }).catch((error: unknown) => error);
    if (!(outcome instanceof DomainError && outcome.code === "forbidden")) letIn.add(of);
  }
  return [...new Set(staffAttempts.map(({ of }) => of))].filter((of) => !letIn.has(of)).sort();
}

class Undone extends Error {}

// Of the administrateur, accounts/permissions.test.ts: the attempts at health try as another role where they meet one.
it.each([
  "gestionnaire",
  "regisseur",
  "animateur",
] as const)("the %s is refused what the table says, and nothing else", { timeout: 60_000 }, async (role) => {
  const permissionOf = new Map(NAMED.flatMap(([permission, all]) => all.map((of) => [of, permission])));
  const expected = [...new Set(staffAttempts.map(({ of }) => of))].filter(
    (of) => !isAllowed(role, permissionOf.get(of) ?? MANAGING),
  );
  expect(await listForbidden(role)).toEqual(expected.sort());
});

it("knows every function that it names", () => {
  const tried = new Set(staffAttempts.map(({ of }) => of));
  expect(NAMED.flatMap(([, all]) => all).filter((of) => !tried.has(of))).toEqual([]);
});
