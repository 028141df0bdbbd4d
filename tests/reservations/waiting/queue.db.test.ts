import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enrolment } from "@/db/schema";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import { moveIn } from "@/tests/factories/child";
import { staffContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { actorsOf, DEADLINE, type FullDay, insist, later, MONDAY, makeFullDay, NOW } from "./waiting.scenes";

const code = (wanted: string) => expect.objectContaining({ code: wanted });
/** The catalogue keeps its words together with non-breaking spaces. */
const FULL = "Complet\u00a0: 1 place sur 1.";
const IN_TWO_HOURS = "offered until 2024-05-22T16:29:00Z";

describe("the waiting list of a full day", () => {
  let database: TestDatabase;
  let day: FullDay;
  let on: ReturnType<typeof actorsOf>;
  let [holder, ada, ben, cid]: Family[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    day = await makeFullDay(database);
    on = actorsOf(database, day);
    [holder] = day.holders;
    [ada, ben, cid] = day.others;
  });
  // The scenes have these four; the compiler does not know.
  const the = (family: Family | undefined): Family => {
    if (!family) throw new RangeError("This scene has four families.");
    return family;
  };

  it("is joined in order, and says each family its rank; asking twice is asking once", async () => {
    expect(await on.join(the(ada), NOW)).toMatchObject({ kind: "waiting", rank: 1 });
    expect(await on.join(the(ben), later(0.1))).toMatchObject({ kind: "waiting", rank: 2 });
    expect(await on.join(the(ada), later(0.2))).toMatchObject({ kind: "waiting", rank: 1 });
    expect(await on.turns(the(ada))).toEqual(["waiting"]);
  });

  it("lets those behind move up when one leaves, and whoever comes back is last", async () => {
    for (const family of [ada, ben]) await on.join(the(family));
    await on.leave(the(ada));
    await on.leave(the(ada));
    expect(await on.turns(the(ada))).toEqual(["withdrawn"]);
    expect(await on.join(the(ben))).toMatchObject({ rank: 1 });
    expect(await on.join(the(ada), later(1))).toMatchObject({ rank: 2 });
  });

  it.each([
    ["a day with a place left", "place-free", () => on.raise(2).then(() => ada)],
    ["a day that the family has already", "place-refused", async () => holder],
    [
      "a child of another family",
      "child-not-found",
      async () => ({ ...the(ada), childId: the(ben).childId }),
    ],
    [
      "a child whose enrolment has ended",
      "place-refused",
      async () => {
        await database.owner.drizzle.update(enrolment).set({ endsOn: Temporal.PlainDate.from("2024-05-01") });
        return ada;
      },
    ],
  ] as const)("cannot be joined for %s: %s", async (_, refusal, who) => {
    const family = the(await who());
    await expect(on.join(family)).rejects.toThrow(code(refusal));
  });

  it("cannot be joined once the deadline has passed, to the second", async () => {
    await on.join(the(ada), DEADLINE);
    await expect(on.join(the(ben), DEADLINE.add({ seconds: 1 }))).rejects.toThrow(code("place-refused"));
  });

  it("has one turn a child: its other household is told that it is waited for", async () => {
    const other = { ...(await makeHousehold(database, the(ada).commune)), childId: the(ada).childId };
    await moveIn(database, other.commune, other.householdId, other.childId);
    await on.join(the(ada));
    await expect(on.join(other)).rejects.toThrow(code("other-household-waits"));
  });

  it("is told of a cancelled place in its order: one e-mail, to who asked, and the place is kept two hours", async () => {
    for (const family of [ben, ada]) await on.join(the(family));
    expect(await on.told()).toEqual([]);
    expect(await on.cancel(the(holder))).toMatchObject({ granted: 1 });
    expect(await on.told()).toEqual([the(ben).guardian.email]);
    expect(await on.turns(the(ben))).toEqual([IN_TWO_HOURS]);
    expect(await on.turns(the(ada))).toEqual(["waiting"]);
    expect(await on.opening()).toMatchObject({ taken: 0, held: 1 });
  });

  it("keeps the place from everybody else: neither who waits nor who does not can take it", async () => {
    for (const family of [ada, ben]) await on.join(the(family));
    await on.cancel(the(holder));
    for (const family of [ben, cid, holder]) {
      expect(await on.book(the(family))).toEqual({ granted: 0, message: FULL });
    }
    expect(await on.book(the(ada))).toMatchObject({ granted: 1 });
    expect(await on.turns(the(ada))).toEqual(["accepted"]);
    expect(await on.opening()).toMatchObject({ taken: 1, held: 0, live: 1 });
  });

  it("refuses at the checkout too what was put in the basket before the place was freed", async () => {
    await on.join(the(ada));
    await on.cancel(the(holder));
    const { granted, refusedLines } = await on.insist(the(cid));
    expect([granted, refusedLines[0]?.message]).toEqual([0, FULL]);
  });

  it("keeps even a place that nobody was offered yet for those who wait", async () => {
    await on.join(the(ada));
    await database.owner.sql`update opening set capacity = 2 where activity_id = ${day.canteen.id}`;
    expect(await on.insist(the(cid))).toMatchObject({ granted: 0 });
    await on.round();
    expect(await on.turns(the(ada))).toEqual([IN_TWO_HOURS]);
  });

  it("passes an offer on when its time is over: kept to the last second, and not one more", async () => {
    for (const family of [ada, ben]) await on.join(the(family));
    await on.cancel(the(holder));
    await on.round(later(2));
    expect(await on.turns(the(ada))).toEqual([IN_TWO_HOURS]);
    await on.round(later(2).add({ seconds: 1 }));
    expect(await on.turns(the(ada))).toEqual(["lapsed"]);
    expect(await on.turns(the(ben))).toEqual(["offered until 2024-05-22T18:29:01Z"]);
    expect(await on.told()).toEqual([the(ada).guardian.email, the(ben).guardian.email]);
  });

  it("gives back to everybody what nobody in it wanted", async () => {
    await on.join(the(ada));
    await on.cancel(the(holder));
    await on.round(later(3));
    expect(await on.opening()).toMatchObject({ taken: 0, held: 0 });
    expect(await on.book(the(cid), later(3))).toMatchObject({ granted: 1 });
  });

  it("does not wait for the worker to free a place whose offer is over and that nobody waits for", async () => {
    await on.join(the(ada));
    await on.cancel(the(holder));
    expect(await on.insist(the(cid), later(3))).toMatchObject({ granted: 1 });
    expect(await on.turns(the(ada))).toEqual(["lapsed"]);
    expect(await on.opening()).toMatchObject({ taken: 1, held: 0 });
  });

  it("passes an offer on at once when the family leaves its place, or the list", async () => {
    for (const family of [ada, ben, cid]) await on.join(the(family));
    await on.cancel(the(holder));
    expect(await on.decline(the(ada))).toMatchObject({ state: "declined" });
    expect(await on.decline(the(ada))).toMatchObject({ state: "declined" });
    expect(await on.turns(the(ben))).toEqual([IN_TWO_HOURS]);
    await on.leave(the(ben));
    expect(await on.turns(the(ben))).toEqual(["declined"]);
    expect(await on.turns(the(cid))).toEqual([IN_TWO_HOURS]);
    expect(await on.told()).toEqual([ada, ben, cid].map((family) => the(family).guardian.email));
  });

  it("never keeps a place past the deadline of the day", async () => {
    for (const family of [ada, ben]) await on.join(the(family));
    const sunday = DEADLINE.subtract({ minutes: 20 });
    await on.cancel(the(holder), sunday);
    expect(await on.turns(the(ada))).toEqual(["offered until 2024-05-26T10:00:00Z"]);
    await on.round(DEADLINE.add({ seconds: 1 }));
    expect(await on.turns(the(ada))).toEqual(["lapsed"]);
    expect(await on.turns(the(ben))).toEqual(["lapsed"]);
    expect(await on.told()).toEqual([the(ada).guardian.email]);
    expect(await on.opening()).toMatchObject({ taken: 0, held: 0 });
  });

  it("ends with its day, even where no place was ever freed", async () => {
    await on.join(the(ada));
    await on.round(Temporal.Instant.from("2024-05-27T21:59:59Z"));
    expect(await on.turns(the(ada))).toEqual(["waiting"]);
    await on.round(Temporal.Instant.from("2024-05-27T22:00:00Z"));
    expect(await on.turns(the(ada))).toEqual(["lapsed"]);
  });

  it("passes over who can no longer book the day, without a word to them", async () => {
    for (const family of [ada, ben]) await on.join(the(family));
    await database.owner
      .sql`update enrolment set ends_on = '2024-05-01' where child_id = ${the(ada).childId}`;
    await on.cancel(the(holder));
    expect(await on.turns(the(ada))).toEqual(["lapsed"]);
    expect(await on.told()).toEqual([the(ben).guardian.email]);
  });

  it("passes over a child who has left the household that asked", async () => {
    for (const family of [ada, ben]) await on.join(the(family));
    await database.owner.sql`delete from household_child where child_id = ${the(ada).childId}`;
    await on.cancel(the(holder));
    expect(await on.turns(the(ada))).toEqual(["lapsed"]);
    expect(await on.turns(the(ben))).toEqual([IN_TWO_HOURS]);
  });

  it("is offered all the places that an agent adds, and no more", async () => {
    for (const family of [ada, ben, cid]) await on.join(the(family));
    expect(await on.raise(3)).toMatchObject({ kind: "changed", told: 2 });
    expect(await on.told()).toEqual([the(ada).guardian.email, the(ben).guardian.email]);
    expect(await on.opening()).toMatchObject({ capacity: 3, taken: 1, held: 2 });
    expect(await on.raise(2)).toMatchObject({ kind: "overfull", days: [{ taken: 1, offered: 2 }] });
    expect(await on.opening()).toMatchObject({ capacity: 3 });
  });

  it("lets only those roles change a capacity that may", async () => {
    const change = { activityId: day.canteen.id, date: MONDAY, capacity: 5, reason: "Essai" };
    const as = async (role: "gestionnaire" | "animateur") => {
      const actor = await makeStaff(database, the(ada).commune, role);
      return staffContext(database, the(ada).commune, actor, (ctx) => changeCapacity(ctx, change));
    };
    await expect(as("animateur")).rejects.toThrow(code("forbidden"));
    await as("gestionnaire");
    expect(await on.opening()).toMatchObject({ capacity: 5 });
  });

  it("frees nothing for others when one checkout cancels a child's place and books it for a sibling", async () => {
    const sibling = await makeFamily(database, the(holder).commune, [day.canteen]);
    await moveIn(database, sibling.commune, the(holder).householdId, sibling.childId);
    await on.join(the(ada));
    const here = { activityId: day.canteen.id, date: Temporal.PlainDate.from(MONDAY) };
    const outcome = await insist(database, the(holder), [
      { ...here, childId: the(holder).childId, kind: "cancel" },
      { ...here, childId: sibling.childId, kind: "book" },
    ]);
    expect(outcome.refusedLines.map(({ message }) => message)).toEqual([FULL]);
    expect(await on.turns(the(ada))).toEqual([IN_TWO_HOURS]);
  });
});
