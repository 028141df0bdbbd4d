import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { archiveActivity } from "@/lib/desk/activities/archive-activity";
import { openActivityForm } from "@/lib/desk/activities/open-activity-form";
import { getPaper } from "@/lib/desk/settings/get-paper";
import { archiveSite } from "@/lib/desk/sites/archive-site";
import { listSiteChoices } from "@/lib/desk/staff/list-site-choices";
import { setSites } from "@/lib/desk/staff/set-sites";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { askEnrolment } from "@/lib/enrolments/requests/ask-enrolment";
import { getAskList } from "@/lib/enrolments/requests/get-ask-list";
import { loadAskForm } from "@/lib/enrolments/requests/load-ask-form";
import { listChildren } from "@/lib/households/list-children";
import { listAudiences } from "@/lib/news/list-audiences";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import { listPlaces } from "@/lib/reservations/places/list-places";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import { makeActivityAt } from "@/tests/factories/activity";
import { ask as askFor, book, press } from "@/tests/factories/basket";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeNews } from "@/tests/factories/news";
import { makePaper } from "@/tests/factories/papers";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { addTo, openCatalogue, type Scene } from "./scene";

/** What has been put away is in no list to choose from. */
describe("once archived", () => {
  let database: TestDatabase;
  let scene: Scene;
  let id: string;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await openCatalogue(database);
    [id = ""] = await addTo(scene, [scene.ferry], { conditions: "À jeun.\n\nEn baskets." });
  });

  const archiveBoth = async () => {
    await scene.atDesk((ctx) => archiveActivity(ctx, { id }));
    await scene.atDesk((ctx) => archiveSite(ctx, { id: scene.ferry }));
  };
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

  describe("a site", () => {
    const agentSites = () => scene.atDesk(listSiteChoices).then(names);
    const audiences = () => scene.atDesk(listAudiences).then(names);

    it("is offered to no new agent, post or activity", async () => {
      expect([await agentSites(), await audiences()]).toEqual([
        ["Jules-Ferry", "Pasteur"],
        ["Jules-Ferry", "Pasteur"],
      ]);
      await archiveBoth();
      expect([await agentSites(), await audiences()]).toEqual([["Pasteur"], ["Pasteur"]]);
      const { choices } = await scene.atDesk(openActivityForm);
      expect(names(choices.sites)).toEqual(["Pasteur"]);
    });

    it("still limits an agent whom it limits, and is still what a post was for", async () => {
      const { staffId } = await makeStaff(database, scene.commune, "animateur");
      await scene.atDesk((ctx) => setSites(ctx, staffId, [scene.ferry]));
      await makeNews(database, scene.commune, scene.administrator, {
        places: [{ siteId: scene.ferry, className: "" }],
      });
      await archiveBoth();
      expect([await agentSites(), await audiences()]).toEqual([
        ["Jules-Ferry", "Pasteur"],
        ["Jules-Ferry", "Pasteur"],
      ]);
    });
  });

  describe("an activity", () => {
    let family: Family;
    const ask = (startsOn: string) =>
      familyContext(database, family, (ctx) =>
        askEnrolment(ctx, { childId: family.childId, activityId: id, startsOn, message: "", rules: "on" }),
      );

    beforeEach(async () => {
      const club = await makeActivityAt(database, scene.commune, scene.ferry, { name: "Club", on: [] });
      family = await makeFamily(database, scene.commune, [club]);
    });

    it("is asked for by no family, which read its conditions before", async () => {
      const asked = { childId: family.childId, activityId: id };
      const { form } = await familyContext(database, family, (ctx) => loadAskForm(ctx, asked));
      expect(form.conditions).toEqual(["À jeun.", "En baskets."]);
      await scene.atDesk((ctx) => archiveActivity(ctx, { id }));
      const list = await familyContext(database, family, (ctx) => getAskList(ctx, family.childId));
      expect(list?.activities).toEqual([]);
      await expect(familyContext(database, family, (ctx) => loadAskForm(ctx, asked))).rejects.toMatchObject({
        code: "not-found",
      });
    });

    it("enrols nobody any more, whatever was asked before", async () => {
      await ask("2024-06-03");
      await scene.atDesk((ctx) => archiveActivity(ctx, { id }));
      const [request] = await database.owner.sql<{ id: string }[]>`
        select id from enrolment_request where activity_id = ${id}`;
      const accept = { requestId: request?.id ?? "", startsOn: "2024-06-03", endsOn: "2024-07-05", word: "" };
      await expect(scene.atDesk((ctx) => acceptRequest(ctx, { ...accept, seen: "" }))).rejects.toMatchObject({
        code: "enrolment-archived",
      });
    });

    it("is booked no more, on the days that stay because something points to them", async () => {
      const day = "2024-06-03";
      const midday = await makeActivityAt(database, scene.commune, scene.ferry, { name: "Midi", on: [day] });
      const own = await makeFamily(database, scene.commune, [midday]);
      await book(database, own, midday, [day]);
      const { basket } = await askFor(database, own, "cancel", midday, [day]);
      await press(database, own, { version: basket.version });
      await scene.atDesk((ctx) => archiveActivity(ctx, { id: midday.id }));
      const change = { activityId: midday.id, date: day, capacity: 24, reason: "Essai" };
      await expect(scene.atDesk((ctx) => changeCapacity(ctx, change))).rejects.toMatchObject({
        code: "activity-archived",
      });
      // Were there places, they would be nobody's: the day is closed, and has no queue to join.
      await database.owner.sql`update opening set capacity = 24 where activity_id = ${midday.id}`;
      const span = { from: Temporal.PlainDate.from(day), until: Temporal.PlainDate.from(day) };
      const decided = await familyContext(database, own, async (ctx) => {
        const { decider } = await loadDecider(ctx, await listChildren(ctx, own.householdId), span);
        const asked = { childIds: [own.childId], activityIds: [midday.id], ...span };
        return (await listPlaces(ctx, asked)).map((place) => decider.decide(place).booking);
      });
      expect(decided).toEqual([
        {
          kind: "refused",
          refusal: { code: "activity-closed", closure: { kind: "outside-schedule", label: null } },
        },
      ]);
    });

    it("is no choice for a paper", async () => {
      const paperKindId = await makePaper(database, scene.commune, { label: "Assurance" });
      const others = async () =>
        (await scene.atDesk((ctx) => getPaper(ctx, paperKindId))).others.map(({ activity }) => activity);
      expect(await others()).toEqual(["Cantine · Jules-Ferry", "Club · Jules-Ferry"]);
      await scene.atDesk((ctx) => archiveActivity(ctx, { id }));
      expect(await others()).toEqual(["Club · Jules-Ferry"]);
    });
  });
});
