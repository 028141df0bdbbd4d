import { describe, expect, it } from "vitest";
import { overlayBasket } from "@/components/planning/overlay-basket";
import { aBasket, aGroup, aLine, aWish } from "./views";

const datesOf = (groups: readonly { dates: readonly { date: string }[] }[]) =>
  groups.map((group) => group.dates.map(({ date }) => date));

describe("the basket under what was just touched", () => {
  it("is the server's own where nothing waits", () => {
    const basket = aBasket(3, [aGroup("book", ["2024-05-27"])]);
    expect(overlayBasket(basket, new Map())).toBe(basket);
  });

  it("adds a date in its order and drops the folded span, which no longer tells all", () => {
    const basket = aBasket(3, [
      aGroup("book", ["2024-05-27", "2024-05-28"], { folded: "du 27 mai au 28 mai" }),
    ]);
    const wishes = new Map([["paul/cantine/2024-05-24", aWish("book", "2024-05-24")]]);
    const { bookings, count } = overlayBasket(basket, wishes);
    expect(datesOf(bookings)).toEqual([["2024-05-24", "2024-05-27", "2024-05-28"]]);
    expect(bookings[0]?.folded).toBeNull();
    expect(count).toBe(3);
  });

  it("takes a date out, and its group with the last one", () => {
    const basket = aBasket(3, [aGroup("book", ["2024-05-27"])]);
    const wishes = new Map([["paul/cantine/2024-05-27", aWish("none", "2024-05-27")]]);
    expect(overlayBasket(basket, wishes)).toMatchObject({ bookings: [], count: 0 });
  });

  it("keeps bookings and cancellations apart, and activities too", () => {
    const wishes = new Map([
      ["paul/cantine/2024-05-27", aWish("cancel", "2024-05-27")],
      [
        "paul/etudes/2024-05-27",
        {
          ...aWish("book", "2024-05-27"),
          line: aLine("2024-05-27", { activityId: "etudes", activityName: "Études" }),
        },
      ],
    ]);
    const { bookings, cancellations } = overlayBasket(aBasket(0), wishes);
    expect(bookings.map((group) => group.activityName)).toEqual(["Études"]);
    expect(cancellations.map((group) => group.activityName)).toEqual(["Cantine"]);
  });
});
