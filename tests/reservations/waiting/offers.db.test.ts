import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { declareClosure } from "@/lib/catalogue/declare-closure";
import { systemContext } from "@/lib/context";
import { acceptOffer } from "@/lib/reservations/waiting/accept-offer";
import { declineOffer } from "@/lib/reservations/waiting/decline-offer";
import { getOffer } from "@/lib/reservations/waiting/get-offer";
import { ask, press } from "@/tests/factories/basket";
import { familyContext } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { countOf, snapshot } from "@/tests/factories/observe";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { actorsOf, type FullDay, later, MONDAY, makeFullDay, NOW } from "./waiting.scenes";

const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe("the offer of a place", () => {
  let database: TestDatabase;
  let day: FullDay;
  let on: ReturnType<typeof actorsOf>;
  let ada: Family;
  let ben: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  /** The first in the queue was offered a place at NOW. */
  beforeEach(async () => {
    day = await makeFullDay(database, { others: 2 });
    on = actorsOf(database, day);
    [ada, ben] = day.others as [Family, Family];
    for (const family of day.others) await on.join(family);
    await on.cancel(day.holders[0] as Family);
  });
  const page = async (family: Family, entryId: string, now = NOW) =>
    familyContext(database, family, (ctx) => getOffer(ctx, entryId), now);

  it("is accepted with one press: the place is booked, and confirmed by the e-mail of every checkout", async () => {
    const other = await makeGuardian(database, ada.commune, ada.householdId, { firstName: "Marie" });
    expect(await on.accept(ada, later(1))).toMatchObject({ state: "accepted" });
    expect(await on.opening()).toMatchObject({ taken: 1, held: 0, live: 1 });
    const mails = await database.owner.sql`
      select recipient from outbox_message where commune_id = ${ada.commune.id} and kind = 'basket-validated'
      and recipient = any(${[ada.guardian.email, other.email]}) order by recipient`;
    expect(mails).toHaveLength(2);
    const lines = await database.owner.sql`
      select l.kind, l.refusal from checkout c join checkout_line l on l.checkout_id = c.id where c.household_id = ${ada.householdId}`;
    expect(lines).toEqual([{ kind: "book", refusal: null }]);
  });

  it("accepted twice answers the same, and books once", async () => {
    const first = await on.accept(ada);
    expect(await on.accept(ada, later(0.5))).toEqual(first);
    expect(await on.accept(ada, later(5))).toEqual(first);
    expect(await countOf(database, "reservation", ada.householdId)).toBe(1);
    expect(await countOf(database, "checkout", ada.householdId)).toBe(1);
  });

  it("pressed twice at the same time books once", async () => {
    const answers = await Promise.all([on.accept(ada), on.accept(ada), on.accept(ada)]);
    expect(answers.map(({ state }) => state)).toEqual(["accepted", "accepted", "accepted"]);
    expect(await countOf(database, "reservation", ada.householdId)).toBe(1);
    expect(await on.opening()).toMatchObject({ taken: 1, held: 0 });
  });

  it("does not answer for the basket's own press, which it has not consumed", async () => {
    const { basket } = await ask(database, ben, "none", day.canteen, [MONDAY]);
    await on.decline(ada);
    await on.accept(ben);
    await expect(press(database, ben, { version: basket.version })).rejects.toThrow(code("basket-empty"));
  });

  it("takes the line of the same place out of the basket", async () => {
    await ask(database, ada, "book", day.canteen, [MONDAY]);
    await on.accept(ada);
    expect(await countOf(database, "basket_line", ada.householdId)).toBe(0);
  });

  it("can be booked from the basket too, and is then accepted", async () => {
    expect(await on.book(ada)).toMatchObject({ granted: 1 });
    expect(await page(ada, await on.offerId(ada))).toMatchObject({ state: "accepted" });
    expect(await on.accept(ada)).toMatchObject({ state: "accepted" });
  });

  it("is not found by another family, which changes nothing", async () => {
    const before = await snapshot(database, ada.commune.id);
    const entryId = await on.offerId(ada);
    for (const work of [acceptOffer, declineOffer]) {
      await expect(familyContext(database, ben, (ctx) => work(ctx, { entryId }))).rejects.toThrow(
        code("not-found"),
      );
    }
    await expect(page(ben, entryId)).rejects.toThrow(code("not-found"));
    await expect(page(ada, uuidv7())).rejects.toThrow(code("not-found"));
    await expect(page(ada, "not-an-id")).rejects.toThrow(code("not-found"));
    expect(await snapshot(database, ada.commune.id)).toEqual(before);
  });

  it("is refused after its time, with the time, whether or not the worker has noticed", async () => {
    const refusal = expect.objectContaining({
      code: "offer-over",
      params: { until: expect.stringMatching(/^mercredi 22 mai à 18.h.29$/) },
    });
    await on.accept(ada, later(2)).then(({ state }) => expect(state).toBe("accepted"));
    await on.cancel(ada, later(2));
    await expect(on.accept(ben, later(4.01))).rejects.toThrow(
      expect.objectContaining({ code: "offer-over" }),
    );
    await on.round(later(4.01));
    await expect(on.accept(ben, later(4.02))).rejects.toThrow(
      expect.objectContaining({ code: "offer-over" }),
    );
    await expect(on.accept(ada, later(4.02))).rejects.toThrow(refusal);
  });

  it("is refused once it was left, and where the rules have come to stand in the way", async () => {
    await on.decline(ada);
    await expect(on.accept(ada)).rejects.toThrow(code("offer-declined"));
    const monday = Temporal.PlainDate.from(MONDAY);
    await systemContext(
      ben.commune,
      (ctx) => declareClosure(ctx, { from: monday, until: monday.add({ days: 1 }), label: "Grève" }),
      { on: database.app, now: NOW },
    );
    await expect(on.accept(ben)).rejects.toThrow(
      expect.objectContaining({ code: "offer-refused", params: { reason: "Fermé\u00a0: Grève." } }),
    );
    expect(await on.opening()).toMatchObject({ taken: 0, held: 1 });
  });

  it("of a day that can be booked late lasts until it starts at the most, and says what that costs", async () => {
    const costly = await makeFullDay(database, {
      others: 1,
      late: { kind: "accepted", surcharge: "majoration de 1 €" },
    });
    const there = actorsOf(database, costly);
    const [cid] = costly.others as [Family];
    const beforeStart = (minutes: number) =>
      Temporal.Instant.from("2024-05-27T09:45:00Z").subtract({ minutes });
    await there.join(cid, beforeStart(600));
    await there.raise(2, beforeStart(60));
    expect(await there.turns(cid)).toEqual(["offered until 2024-05-27T09:45:00Z"]);
    const view = await page(cid, await there.offerId(cid), beforeStart(30));
    expect(plain(view.surcharge ?? "")).toBe("Réservation tardive : majoration de 1 €.");
    expect(await there.accept(cid, beforeStart(0))).toMatchObject({ state: "accepted", surcharge: null });
    const booked = await database.owner.sql`
      select surcharge from reservation where household_id = ${cid.householdId}`;
    expect(booked).toEqual([{ surcharge: "majoration de 1 €" }]);
  });

  describe("on its page", () => {
    it("says for whom, what, which day, until when, and changes nothing when it is opened", async () => {
      const before = await snapshot(database, ada.commune.id);
      const view = await page(ada, await on.offerId(ada));
      expect({ ...view, message: plain(view.message), hours: plain(view.hours) }).toMatchObject({
        state: "live",
        childName: "Paul DUPONT",
        activityName: "Cantine",
        day: "lundi 27 mai 2024",
        hours: "11 h 45 – 13 h 30",
        message: "Une place est gardée pour vous jusqu’à 18 h 29.",
        next: null,
      });
      expect(await snapshot(database, ada.commune.id)).toEqual(before);
    });

    it("names the day of its end where that is tomorrow", async () => {
      await on.decline(ada);
      await on.leave(ben);
      await on.join(ada).catch(() => null);
      expect(plain((await page(ben, await on.offerId(ben), later(2))).message)).toBe(
        "Elle peut maintenant être prise par une autre famille.",
      );
      const late = later(7);
      await on.book(day.holders[0] as Family, late);
      await on.join(ada, late);
      await on.cancel(day.holders[0] as Family, late);
      const view = await page(ada, await on.offerId(ada), late);
      expect(plain(view.message)).toBe("Une place est gardée pour vous jusqu’au jeudi 23 mai à 1 h 29.");
    });

    it("says when it is over, and what is left to do: ask again, wait, or book", async () => {
      const entryId = await on.offerId(ada);
      await on.round(later(2.1));
      const over = await page(ada, entryId, later(2.1));
      expect(over).toMatchObject({ state: "over", next: { kind: "ask-again" } });
      expect(plain(over.message)).toBe(
        "Cette offre a expiré le mercredi 22 mai à 18 h 29 : la place a été proposée à la famille suivante.",
      );
      await on.join(ada, later(2.2));
      const waiting = await page(ada, entryId, later(2.2));
      expect(waiting.next).toEqual({ kind: "waiting", message: "Vous êtes en tête de la liste d’attente." });
      await on.leave(ada, later(2.3));
      await on.decline(ben, later(2.3));
      expect((await page(ada, entryId, later(2.3))).next).toMatchObject({ kind: "bookable" });
    });

    it("says what became of it: reserved, cancelled since, left to the next", async () => {
      await on.accept(ada);
      const entryId = await on.offerId(ada);
      expect(await page(ada, entryId)).toMatchObject({ state: "accepted", next: null });
      await on.cancel(ada);
      expect(await page(ada, entryId)).toMatchObject({ state: "cancelled", next: { kind: "ask-again" } });
      await on.decline(ben);
      expect(await page(ben, await on.offerId(ben))).toMatchObject({ state: "declined" });
    });
  });
});
