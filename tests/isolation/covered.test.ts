import { expect, it } from "vitest";
import { readSources } from "@/tests/architecture/read-sources";
import { familyAttempts, staffAttempts } from "./attempts";
import { systemAttempts } from "./system-attempts";

/** Commands and queries that no attempt goes through, each with its reason. */
const EXEMPT: Record<string, string> = {
  audit: "writes what its caller did, in the caller's commune",
  issueLinks: "of persons that its callers found: the foreign keys name the commune",
  authorize: "reads a table of roles",
  signIn: "takes no identifier: tests/accounts",
  createSites: "names nothing that exists",
  createRegulation: "names nothing that exists",
  hasSites: "takes no identifier: its answer is a yes or a no",
  countOpenMessages: "takes no identifier: its answer is a number, tried in messages/inbox.db.test.ts",
  enqueue: "its identifiers come from the command that calls it",
  enqueueEach: "its identifiers come from the command that calls it",
  remindOfUsualDays: "takes no identifier: through remindFamilies, and reminders/usual-days.db.test.ts",
  findUsualPlaces: "of openings that findUrgentWeeks found: reminders/usual-days.db.test.ts",
  listForgottenDays: "of places that getHome found in the household",
  keepBookable: "of places that findUsualPlaces found",
  dropSaid: "answers with a part of what it was given",
  wakeDispatchers: "tells the commune's own id",
  restoreBasket: "takes no identifier: tried in other-household.db.test.ts",
  showBasket: "shows facts at hand",
  findBookableSpan: "takes no identifier: its answer is two dates",
  listPlaces: "of children that its callers found in the household: two-households.db.test.ts",
  listPlacesByKey: "of children that its callers found in the household",
  listLines: "of checkouts that its callers found",
  listHeld: "of children that its callers found in the household: two-households.db.test.ts",
  recountPlace: "of the actor's own household, and of a child that its callers found in it",
  settleHeld: "of openings that its callers have locked",
  listRecipients: "of the actor's own household",
  lockQueues: "shows nothing: of openings that are changed by who calls",
  lockChild: "shows nothing: of a child that its callers found in the household",
  findLiveTurn: "its callers tell only whose it is: waiting/queue.db.test.ts",
  settleTurns: "of turns that its callers found",
  offerFreedPlaces: "of openings that its callers have locked, through listQueue",
  listRefusedLines: "of the checkout that findCheckout found",
  applyReservations: "of places that the checkout settled",
  setTaken: "of openings that its callers have locked",
  recordCheckout: "of places that the checkout settled",
  recountPlaces: "of the household's own basket, through listBasket",
  lockHousehold: "of the actor's own household",
  lockChildren: "of the household's own basket",
  lockOpenings: "of the household's own basket",
  growBasket: "of the household's own basket",
  consumeBasket: "of the household's own basket",
  addLines: "of places that changeBasket and planPeriod admitted",
  removeLines: "of the household's own basket",
};

const WITH_CONTEXT = /^export (?:async )?function (\w+)(?:<[^(]*>)?\(\s*ctx: \w*Context\b/gm;

it("every command and query of lib that takes a context is tried by a stranger, or says why not", async () => {
  const sources = await readSources(["lib"]);
  const found = sources.flatMap(({ text }) => [...text.matchAll(WITH_CONTEXT)].map(([, name = ""]) => name));
  const tried = [...familyAttempts, ...staffAttempts, ...systemAttempts].map((attempt) => attempt.of);
  const known = new Set([...tried, ...Object.keys(EXEMPT)]);
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !found.includes(name))).toEqual([]);
});
