import { beforeEach, describe, expect, it } from "vitest";
import { createShelf, type Shelf } from "@/components/calendar/saver-shelf";
import { type BasketSaver, createBasketSaver } from "@/components/planning/basket-saver";
import { aBasket, aCell } from "@/tests/planning/views";

const KEY = "paul/cantine/2024-05-27";
const cells = (asked: boolean) => new Map([[KEY, aCell(KEY, { asked })]]);

const never = () => new Promise<never>(() => {});

const aSaver = (version = 1): BasketSaver =>
  createBasketSaver({
    cells: cells(false),
    basket: aBasket(version),
    change: never,
    keeper: { read: () => new Map(), put: () => {}, drop: () => {}, newest: () => 0, learn: () => {} },
    isOutdated: () => false,
  });

describe("the shelf of savers", () => {
  let shelf: Shelf;
  beforeEach(() => {
    shelf = createShelf(never);
  });

  it("gives the next page the saver of the one before", () => {
    const first = shelf.take("martin", aSaver);
    expect(shelf.take("martin", aSaver)).toBe(first);
    expect(shelf.find("martin")).toBe(first);
  });

  it("gives another household's name a saver of its own, and forgets the first", () => {
    const first = shelf.take("martin", aSaver);
    expect(shelf.find("dupont")).toBeNull();
    expect(shelf.take("dupont", aSaver)).not.toBe(first);
    expect(shelf.find("martin")).toBeNull();
  });

  it("so that a page which set out before the last answer is not believed", () => {
    shelf.take("martin", () => aSaver(1)).adopt({ cells: [aCell(KEY, { asked: true })], basket: aBasket(2) });
    const next = shelf.take("martin", aSaver);
    next.replace(cells(false), aBasket(1));
    expect(next.getState().basket.version).toBe(2);
    expect(next.getState().cells.get(KEY)?.asked).toBe(true);
  });
});
