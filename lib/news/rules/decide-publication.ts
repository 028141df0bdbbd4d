import type { Temporal } from "temporal-polyfill";
import type { Publication } from "./news-state";

export type Intention = "save" | "publish" | "publish-now";

/**
 * What a post becomes when it is written. Saving leaves it where it stands; publishing puts it online at the instant
 * asked for, which may be past or to come, and without one at once; "publish-now" is at once whatever was asked for.
 */
export function decidePublication(
  before: Publication | null,
  { intention, at }: { intention: Intention; at: Temporal.Instant | null },
  now: Temporal.Instant,
): Publication {
  switch (intention) {
    case "publish-now":
      return { state: "published", publishAt: now };
    case "publish":
      return { state: "published", publishAt: at ?? now };
    case "save":
      if (!before || before.state === "draft") return { state: "draft", publishAt: at };
      return { state: before.state, publishAt: at ?? before.publishAt };
  }
}

export type Move = "archive" | "restore";

/** Put away, or out of the archive a draft again, to be read over before it goes online. */
export function decideMove(before: Publication, move: Move, now: Temporal.Instant): Publication {
  switch (move) {
    case "archive":
      return { state: "archived", publishAt: before.publishAt ?? now };
    case "restore":
      return { state: before.state === "archived" ? "draft" : before.state, publishAt: before.publishAt };
  }
}
