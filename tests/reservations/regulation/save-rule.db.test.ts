import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NAMED_FAMILIES } from "@/lib/reservations/regulation/list-touched-families";
import { removeRule } from "@/lib/reservations/regulation/remove-rule";
import { CRUAS, dated, day, daysBefore, MOUANS, VAILHAUQUES } from "@/tests/catalogue/regulations";
import { ask, book } from "@/tests/factories/basket";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { atDesk, type Desk, openRegulation, pressRule, storedRules, writeRuleAtDesk } from "./desk.scene";

/** From the Monday to come on: two working days before, at noon. */
const STRICTER = dated(CRUAS, { validFrom: day("2024-05-27") });
const FIRST = day("2020-09-01");

describe("a rule at the desk", () => {
  let database: TestDatabase;
  let desk: Desk;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    desk = await openRegulation(database);
    family = await makeFamily(database, desk.commune, [desk.canteen]);
  });

  it("shows what it changes, and for whom, before anything is written", async () => {
    await book(database, family, desk.canteen, ["2024-05-24", "2024-05-27", "2024-05-30"]);
    await ask(database, family, "book", desk.canteen, ["2024-05-24", "2024-05-28"]);
    // On this Wednesday afternoon its own Friday can no longer be booked; from Thursday on rules are others.
    const answer = await pressRule(desk, { rule: dated(CRUAS, { validFrom: day("2024-05-23") }) });
    expect(answer?.effect).toMatchObject({
      why: "first",
      familyCount: 1,
      families: [{ id: family.householdId, name: "DUPONT", what: "3 réservations" }],
      rule: [expect.stringContaining("2 jours ouvrés avant")],
      changes: [
        "1 réservation ne pourra plus être annulée dès maintenant.",
        "2 réservations devront être annulées plus tôt.",
        "1 journée ne peut plus être réservée dès maintenant.",
        "3 journées devront être réservées plus tôt.",
      ],
    });
    expect(await storedRules(desk)).toEqual(["2020-09-01"]);
  });

  it("counts the lines of baskets that it would refuse", async () => {
    await ask(database, family, "book", desk.canteen, ["2024-05-24", "2024-05-28"]);
    const answer = await pressRule(desk, { rule: dated(CRUAS, { validFrom: day("2024-05-23") }) });
    expect(answer?.effect.changes).toContain("1 demande d’un panier sera refusée.");
    expect(answer?.effect.families).toMatchObject([{ id: family.householdId, what: "1 ligne de panier" }]);
  });

  it("counts the children above a lower maximum, and leaves them their places", async () => {
    await book(database, family, desk.canteen, ["2024-05-27", "2024-05-28", "2024-05-30"]);
    const rule = dated(daysBefore(1, "12:00", "calendar"), {
      validFrom: day("2024-05-27"),
      weeklyMaximum: 2,
    });
    const effect = await writeRuleAtDesk(desk, { rule });
    expect(effect.changes).toEqual([
      "1 enfant a plus de jours dans une semaine que le nouveau maximum : il les garde.".replace(
        " :",
        "\u00a0:",
      ),
    ]);
    expect(effect.families).toMatchObject([{ id: family.householdId, what: "plus de jours que le maximum" }]);
    const [left] = await database.owner.sql<{ n: number }[]>`
      select count(*)::int as n from reservation where commune_id = ${desk.commune.id} and status = 'reserved'`;
    expect(left?.n).toBe(3);
  });

  it("names the first families, and counts the others", async () => {
    const crowd = await openRegulation(database, { capacity: 100 });
    for (let index = 0; index < NAMED_FAMILIES + 2; index += 1)
      await book(database, await makeFamily(database, crowd.commune, [crowd.canteen]), crowd.canteen, [
        "2024-05-28",
      ]);
    const answer = await pressRule(crowd, { rule: STRICTER });
    expect(answer?.effect.families).toHaveLength(NAMED_FAMILIES);
    expect(answer?.effect.familyCount).toBe(NAMED_FAMILIES + 2);
  });

  it("is written at the second press, and the next decision follows it", async () => {
    await writeRuleAtDesk(desk, { rule: STRICTER });
    expect(await storedRules(desk)).toEqual(["2020-09-01", "2024-05-27"]);
    const { basket } = await ask(database, family, "book", desk.canteen, ["2024-05-24", "2024-05-27"]);
    expect(JSON.stringify(basket)).toContain("2024-05-24");
    const [trail] = await database.owner.sql<{ action: string; changes: { field: string }[] }[]>`
      select action, changes from audit_entry where commune_id = ${desk.commune.id}`;
    expect(trail?.action).toBe("rule-added");
    expect(trail?.changes.map(({ field }) => field)).toContain("Réservation");
  });

  it("asks again when more is touched than was shown, and not when less is", async () => {
    await book(database, family, desk.canteen, ["2024-05-27", "2024-05-28"]);
    const first = await pressRule(desk, { rule: STRICTER });
    const other = await makeFamily(database, desk.commune, [desk.canteen], "Lou");
    await book(database, other, desk.canteen, ["2024-05-28"]);
    const again = await pressRule(desk, { rule: STRICTER, shown: first?.effect.shown });
    expect(again?.effect).toMatchObject({ why: "more", familyCount: 2 });
    expect(await storedRules(desk)).toHaveLength(1);
    await database.owner.sql`
      with gone as (
        update reservation set status = 'cancelled', cancelled_at = now()
        where commune_id = ${desk.commune.id} and household_id = ${other.householdId} returning *)
      update opening o set taken = taken - 1 from gone g
      where o.commune_id = g.commune_id and o.activity_id = g.activity_id and o.service_date = g.service_date`;
    expect(await pressRule(desk, { rule: STRICTER, shown: again?.effect.shown })).toBeNull();
  });

  it("asks again for another rule than the one that was shown", async () => {
    const first = await pressRule(desk, { rule: STRICTER });
    const another = { ...STRICTER, weeklyMaximum: 3 };
    expect((await pressRule(desk, { rule: another, shown: first?.effect.shown }))?.effect.why).toBe("first");
  });

  it("reads what a page did not write as if nothing had been shown", async () => {
    for (const shown of ["{", "[]", '{"change":"","touched":[]}'])
      expect((await pressRule(desk, { rule: STRICTER, shown }))?.effect.why).toBe("first");
  });

  describe("is refused", () => {
    it.each([
      ["after the start", dated(daysBefore(0, "12:00", "calendar"), { validFrom: day("2024-06-03") })],
      ["that leaves a weekday out", dated(VAILHAUQUES, { validFrom: day("2024-06-03") })],
      [
        "of more days than there are",
        dated(daysBefore(200, "12:00", "working"), { validFrom: day("2024-06-03") }),
      ],
    ])("when it is one %s", async (_, rule) => {
      await expect(pressRule(desk, { rule })).rejects.toMatchObject({
        code: "rule-impossible",
        params: { problems: expect.stringContaining("Cantine · Jules-Ferry") },
      });
    });

    it("when another begins on its day", async () => {
      await writeRuleAtDesk(desk, { rule: STRICTER });
      const rule = { ...STRICTER, booking: MOUANS };
      await expect(pressRule(desk, { rule, version: 2 })).rejects.toMatchObject({ code: "rule-overlaps" });
      const onto = { was: FIRST, rule, version: 2 };
      await expect(pressRule(desk, onto)).rejects.toMatchObject({ code: "rule-overlaps" });
    });

    it("when it changes a rule that has begun and under which something was reserved", async () => {
      const change = { was: FIRST, rule: dated(CRUAS, { validFrom: FIRST }) };
      expect(await pressRule(desk, change)).not.toBeNull();
      await book(database, family, desk.canteen, ["2024-05-28"]);
      await expect(pressRule(desk, change)).rejects.toMatchObject({ code: "rule-bound" });
      // A cancelled place was reserved by that rule too.
      await ask(database, family, "cancel", desk.canteen, ["2024-05-28"]);
      await database.owner.sql`update reservation set status = 'cancelled', cancelled_at = now()
        where commune_id = ${desk.commune.id}`;
      await expect(pressRule(desk, change)).rejects.toMatchObject({ code: "rule-bound" });
    });

    it("when it reaches back over days on which something was reserved", async () => {
      await database.owner.sql`
        insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
        values (${desk.commune.id}, gen_random_uuid(), ${family.childId}, ${desk.canteen.id}, '2024-05-21',
                ${family.householdId}, 'reserved', now())`;
      const since = (date: string) => pressRule(desk, { rule: dated(CRUAS, { validFrom: day(date) }) });
      await expect(since("2024-05-21")).rejects.toMatchObject({ code: "rule-in-past" });
      await expect(since("2023-09-01")).rejects.toMatchObject({ code: "rule-in-past" });
      expect(await since("2024-05-22")).not.toBeNull();
    });

    it("when it has gone, and when it is the last", async () => {
      const gone = { was: day("2024-01-01"), rule: STRICTER };
      await expect(pressRule(desk, gone)).rejects.toMatchObject({ code: "rule-gone" });
      const remove = { id: desk.regulationId, was: FIRST, version: 1, shown: "" };
      await expect(atDesk(desk, (ctx) => removeRule(ctx, remove))).rejects.toMatchObject({
        code: "rule-last",
      });
    });

    it.each(["regisseur", "animateur"] as const)("to the %s", async (role) => {
      const agent = await makeStaff(database, desk.commune, role);
      await expect(pressRule({ ...desk, agent }, { rule: STRICTER })).rejects.toMatchObject({
        code: "forbidden",
      });
    });
  });

  it("is taken away once it is shown what that changes, and the one before goes on", async () => {
    await writeRuleAtDesk(desk, { rule: STRICTER });
    await book(database, family, desk.canteen, ["2024-05-28"]);
    const press = (version: number, shown: string) =>
      atDesk(desk, (ctx) =>
        removeRule(ctx, { id: desk.regulationId, was: STRICTER.validFrom, version, shown }),
      );
    const effect = await press(2, "");
    expect(effect).toMatchObject({ why: "first", rule: [], familyCount: 1 });
    expect(effect?.changes).toContain("1 réservation pourra être annulée plus tard.");
    expect(await press(2, effect?.shown ?? "")).toBeNull();
    expect(await storedRules(desk)).toEqual(["2020-09-01"]);
  });
});
