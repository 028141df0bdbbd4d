import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Decider, PlaceStatus } from "@/lib/reservations/rules/decider";
import type { Decision } from "@/lib/reservations/rules/facts";
import { type QueuedTurn, settleQueue } from "@/lib/reservations/rules/settle-queue";

const NOW = Temporal.Instant.from("2024-05-22T14:00:00Z");
const at = (time: string) => Temporal.Instant.from(`2024-05-22T${time}Z`);
const DAY = Temporal.PlainDate.from("2024-05-27");

const turn = (name: string, change: Partial<PlaceStatus> & { stillOurs?: boolean } = {}): QueuedTurn => ({
  entryId: name,
  stillOurs: change.stillOurs ?? true,
  place: {
    childId: name,
    activityId: "cantine",
    date: DAY,
    opening: { capacity: 3, taken: 1, held: 1 },
    reservedBy: null,
    attendance: null,
    line: null,
    ...change,
  },
});

/** Everybody may book until the deadline, but for those that are named. */
function settle(turns: readonly QueuedTurn[], { deadline = at("18:00:00"), refused = [] as string[] } = {}) {
  const decide = ({ childId }: PlaceStatus) => ({
    booking: (refused.includes(childId)
      ? { kind: "refused", refusal: { code: "not-enrolled" } }
      : { kind: "allowed", deadline, surcharge: null }) as Decision,
  });
  const decider = { decide, activity: () => ({}), startLedger: () => ({}) } as unknown as Decider;
  const { offers, lapsed } = settleQueue(turns, decider, NOW);
  return {
    offers: offers.map(({ turn: { entryId }, until }) => `${entryId} until ${until}`),
    lapsed: lapsed.map(({ entryId }) => entryId),
  };
}

describe("the free places of a queue", () => {
  it("go to the first, one each, as many as are free; who comes after keeps waiting", () => {
    expect(settle([turn("ada"), turn("ben")])).toEqual({
      offers: ["ada until 2024-05-22T16:00:00Z"],
      lapsed: [],
    });
  });

  it.each([
    ["16:00:01", "16:00:00"],
    ["16:00:00", "16:00:00"],
    ["15:59:59", "15:59:59"],
  ])("are kept two hours, or until the deadline: at %s, until %s", (deadline, until) => {
    expect(settle([turn("ada")], { deadline: at(deadline) }).offers).toEqual([
      `ada until 2024-05-22T${until}Z`,
    ]);
  });

  it("pass over who may not book, has the place, or has left the household", () => {
    const queue = [
      turn("ada"),
      turn("ben", { reservedBy: "other" }),
      turn("cid", { stillOurs: false }),
      turn("dan"),
      turn("eve"),
    ];
    expect(settle(queue, { refused: ["ada"] })).toEqual({
      offers: ["dan until 2024-05-22T16:00:00Z"],
      lapsed: ["ada", "ben", "cid"],
    });
  });

  it("are none where all are taken or offered: nobody loses a turn for that", () => {
    const full = { opening: { capacity: 2, taken: 1, held: 1 } };
    expect(settle([turn("ada", full)], { refused: ["ada"] })).toEqual({ offers: [], lapsed: [] });
  });

  it("are each opening's own", () => {
    const tuesday = { date: DAY.add({ days: 1 }) };
    expect(settle([turn("ada"), turn("ben"), turn("cid", tuesday), turn("dan", tuesday)]).offers).toEqual([
      "ada until 2024-05-22T16:00:00Z",
      "cid until 2024-05-22T16:00:00Z",
    ]);
  });
});
