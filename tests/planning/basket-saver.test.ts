import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BATCH_SIZE, type BasketSaver, createBasketSaver, PAUSE } from "@/components/planning/basket-saver";
import type { WishKeeper } from "@/components/planning/wish-keeper";
import type { Wish, Wishes } from "@/components/planning/wishes";
import type { ActionResult } from "@/lib/action-result";
import type { ChangeBasketInput } from "@/lib/reservations/basket/schemas";
import type { BasketChangeView } from "@/lib/reservations/basket/views";
import { aBasket, aCell, aLine } from "./views";

type Answer = (result: ActionResult<BasketChangeView> | Error) => void;

/** A keeper as the tab's storage is one. */
function keepInMemory(): WishKeeper & { kept: () => string[] } {
  let kept: Wishes = new Map();
  let newest = 0;
  return {
    newest: () => newest,
    learn: (version) => {
      newest = Math.max(newest, version);
    },
    kept: () => [...kept.keys()],
    read: () => kept,
    put: (wishes) => {
      kept = new Map([...kept, ...wishes]);
    },
    drop: (answered) => {
      kept = new Map([...kept].filter(([key, pending]) => answered.get(key) !== pending.serial));
    },
  };
}

describe("saving touches", () => {
  const sent: ChangeBasketInput[] = [];
  let answers: Answer[];
  let keeper: ReturnType<typeof keepInMemory>;
  let saver: BasketSaver;

  const open = () =>
    createBasketSaver({
      cells: new Map([["paul/cantine/2024-05-27", aCell("paul/cantine/2024-05-27")]]),
      basket: aBasket(1),
      change: (input) => {
        sent.push(input);
        return new Promise((done, fail) => {
          answers.push((result) => (result instanceof Error ? fail(result) : done(result)));
        });
      },
      keeper,
      isOutdated: () => false,
    });
  const touch = (date: string, wish: Wish) =>
    saver.wish([{ key: `paul/cantine/${date}`, wish, line: aLine(date) }]);
  const saved = (version: number): ActionResult<BasketChangeView> => ({
    ok: true,
    value: { cells: [], basket: aBasket(version), refused: [] },
  });
  const answer = async (result: Parameters<Answer>[0]) => {
    answers.shift()?.(result);
    await vi.advanceTimersByTimeAsync(0);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    answers = [];
    keeper = keepInMemory();
    saver = open();
    saver.start();
  });
  afterEach(() => vi.useRealTimers());

  it("sends several touches as one batch, after a pause", async () => {
    touch("2024-05-27", "book");
    touch("2024-05-28", "book");
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toEqual([
      {
        changes: [
          { key: "paul/cantine/2024-05-27", wish: "book" },
          { key: "paul/cantine/2024-05-28", wish: "book" },
        ],
      },
    ]);
  });

  it("keeps a wish made while the one before was under way, and sends it next", async () => {
    touch("2024-05-27", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    touch("2024-05-27", "none");
    await answer(saved(2));
    expect(saver.getState().wishes.get("paul/cantine/2024-05-27")?.wish).toBe("none");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent[1]).toEqual({ changes: [{ key: "paul/cantine/2024-05-27", wish: "none" }] });
    await answer(saved(3));
    expect(saver.getState().wishes.size).toBe(0);
    expect(keeper.kept()).toEqual([]);
  });

  it("tries again when nothing answered, later and later, and loses nothing", async () => {
    touch("2024-05-27", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    await answer(new Error("no network"));
    expect(saver.getState().trouble).toEqual({ kind: "lost", delay: 5 });
    expect(keeper.kept()).toEqual(["paul/cantine/2024-05-27"]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
    await answer(new Error("no network"));
    expect(saver.getState().trouble).toEqual({ kind: "lost", delay: 10 });
    await vi.advanceTimersByTimeAsync(10_000);
    await answer(saved(2));
    expect(saver.getState()).toMatchObject({ trouble: null, failures: 0, saved: true });
    expect(saver.getState().wishes.size).toBe(0);
  });

  it("takes up after a reload what the page before had not saved", async () => {
    touch("2024-05-27", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    await answer(new Error("no network"));
    saver.stop();
    sent.length = 0;
    saver = open();
    saver.start();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toEqual([{ changes: [{ key: "paul/cantine/2024-05-27", wish: "book" }] }]);
  });

  it("waits for the person when the session has ended, and keeps the wishes", async () => {
    touch("2024-05-27", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    await answer({ ok: false, error: { code: "signed-out", message: "Votre session est terminée." } });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
    expect(saver.getState().trouble?.kind).toBe("signed-out");
    expect(saver.getState().wishes.size).toBe(1);
  });

  it("says which place was refused, and forgets that wish alone", async () => {
    touch("2024-05-27", "book");
    touch("2024-05-28", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    await answer({
      ok: true,
      value: {
        cells: [],
        basket: aBasket(2),
        refused: [{ key: "paul/cantine/2024-05-28", message: "Complet : 24 places sur 24." }],
      },
    });
    expect(saver.getState().refused).toEqual([
      {
        key: "paul/cantine/2024-05-28",
        title: "Cantine, 2024-05-28",
        message: "Complet : 24 places sur 24.",
      },
    ]);
    expect(saver.getState().wishes.size).toBe(0);
  });

  it("sends more than a batch holds in several, one after the other", async () => {
    const many = Array.from({ length: BATCH_SIZE + 1 }, (_, i) => String(i));
    saver.wish(many.map((date) => ({ key: `paul/cantine/${date}`, wish: "book", line: aLine(date) })));
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent.map(({ changes }) => changes.length)).toEqual([BATCH_SIZE]);
    await answer(saved(2));
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent.map(({ changes }) => changes.length)).toEqual([BATCH_SIZE, 1]);
  });

  it("saves what is waiting before a command, and sends nothing while it runs", async () => {
    touch("2024-05-27", "book");
    let finish = () => {};
    const versions: number[] = [];
    const command = saver.alone((version) => {
      versions.push(version);
      return new Promise<void>((done) => {
        finish = done;
      });
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(versions).toEqual([]);
    await answer(saved(7));
    expect(versions).toEqual([7]);
    touch("2024-05-28", "book");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
    finish();
    await command;
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toHaveLength(2);
  });

  it("does not run the command when what is waiting cannot be saved", async () => {
    touch("2024-05-27", "book");
    const ran = vi.fn();
    const command = saver.alone(async () => ran());
    await vi.advanceTimersByTimeAsync(0);
    await answer(new Error("no network"));
    expect(await command).toBeNull();
    expect(ran).not.toHaveBeenCalled();
  });

  it("knows a reloaded page that set out before the last answer of the one before", async () => {
    touch("2024-05-27", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    await answer(saved(5));
    const reloaded = open();
    expect(reloaded.isBehind(4)).toBe(true);
    expect(reloaded.isBehind(5)).toBe(false);
  });

  it("does not believe a page that set out before its last answer", async () => {
    touch("2024-05-27", "book");
    await vi.advanceTimersByTimeAsync(PAUSE);
    await answer(saved(5));
    saver.replace(new Map(), aBasket(4));
    expect(saver.getState().basket.version).toBe(5);
  });
});
