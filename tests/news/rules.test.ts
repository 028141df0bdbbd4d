import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { decideMove, decidePublication } from "@/lib/news/rules/decide-publication";
import { type Publication, stateOf } from "@/lib/news/rules/news-state";

const NOON = Temporal.Instant.from("2024-05-22T10:00:00Z");
const before = NOON.subtract({ milliseconds: 1 });
const after = NOON.add({ milliseconds: 1 });

describe("how a post stands", () => {
  it.each([
    [before, "scheduled"],
    [NOON, "published"],
    [after, "published"],
  ])("at %s it is %s, when it comes online at noon", (now, state) => {
    expect(stateOf({ state: "published", publishAt: NOON }, now)).toBe(state);
  });

  it("is a draft or archived whatever its date", () => {
    expect(stateOf({ state: "draft", publishAt: before }, NOON)).toBe("draft");
    expect(stateOf({ state: "draft", publishAt: null }, NOON)).toBe("draft");
    expect(stateOf({ state: "archived", publishAt: after }, NOON)).toBe("archived");
  });
});

describe("what a post becomes", () => {
  const online: Publication = { state: "published", publishAt: before };
  const put = { state: "archived", publishAt: before } as const;
  const draft = { state: "draft", publishAt: null } as const;
  const save = (from: Publication | null, at: Temporal.Instant | null) =>
    decidePublication(from, { intention: "save", at }, NOON);
  const publish = (from: Publication | null, at: Temporal.Instant | null) =>
    decidePublication(from, { intention: "publish", at }, NOON);

  it("kept: a new one is a draft, any other stays where it stands", () => {
    expect(save(null, null)).toEqual(draft);
    expect(save(null, after)).toEqual({ state: "draft", publishAt: after });
    expect(save({ state: "draft", publishAt: after }, null)).toEqual(draft);
    expect(save(online, null)).toEqual(online);
    expect(save(online, after)).toEqual({ state: "published", publishAt: after });
    expect(save(put, null)).toEqual(put);
  });

  it("published: at its date, past or to come, and without one now", () => {
    expect(publish(null, null)).toEqual({ state: "published", publishAt: NOON });
    expect(publish(draft, before)).toEqual(online);
    expect(publish(draft, after)).toEqual({ state: "published", publishAt: after });
    const atOnce = { intention: "publish-now", at: after } as const;
    expect(decidePublication(draft, atOnce, NOON)).toEqual({ state: "published", publishAt: NOON });
  });

  it("put away and taken out again: a draft, with its date", () => {
    expect(decideMove(online, "archive", NOON)).toEqual(put);
    expect(decideMove(draft, "archive", NOON)).toEqual({ state: "archived", publishAt: NOON });
    expect(decideMove(put, "restore", NOON)).toEqual({ state: "draft", publishAt: before });
    expect(decideMove(online, "restore", NOON)).toEqual(online);
  });
});
