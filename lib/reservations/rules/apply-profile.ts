import type { Temporal } from "temporal-polyfill";
import { eachDate } from "@/lib/time/civil-date";
import type { CancellationDecision, CancellationRefusal, Decision, Refusal } from "./facts";

export type Parity = "every" | "even" | "odd";

export interface Profile {
  /** Civil dates, both inclusive. */
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  /** ISO weekdays. */
  weekdays: readonly number[];
  /** Of the ISO week's number. */
  parity: Parity;
}

export interface AddedDate {
  date: Temporal.PlainDate;
  /** What a late booking costs, in the commune's words; null when it is in time. */
  surcharge: string | null;
}

/** Why a date of the profile is not added. */
export type LeftOutReason =
  | Refusal
  | CancellationRefusal
  | { code: "already-asked" }
  | { code: "other-custody" };
export interface LeftOut {
  date: Temporal.PlainDate;
  reason: LeftOutReason;
}

/** What becomes of one date; of "no-matter" nothing need be said. */
export type DateAnswer =
  | Decision
  | CancellationDecision
  | "already-asked"
  | "already-reserved"
  | "other-custody"
  | "no-matter";

/**
 * Applies a profile of weekdays to a period: the dates to add, and each date left out with its reason, in
 * order of date. `decide` answers for one date.
 */
export function applyProfile(
  profile: Profile,
  decide: (date: Temporal.PlainDate) => DateAnswer,
): { added: AddedDate[]; leftOut: LeftOut[] } {
  const weekdays = new Set(profile.weekdays);
  const added: AddedDate[] = [];
  const leftOut: LeftOut[] = [];
  for (const date of eachDate(profile.from, profile.until)) {
    if (!weekdays.has(date.dayOfWeek) || !isInParity(date, profile.parity)) continue;
    const answer = decide(date);
    if (answer === "no-matter") continue;
    if (typeof answer === "string") leftOut.push({ date, reason: { code: answer } });
    else if (answer.kind === "allowed")
      added.push({ date, surcharge: "surcharge" in answer ? answer.surcharge : null });
    else leftOut.push({ date, reason: answer.refusal });
  }
  return { added, leftOut };
}

function isInParity(date: Temporal.PlainDate, parity: Parity): boolean {
  switch (parity) {
    case "every":
      return true;
    case "even":
      return (date.weekOfYear ?? 0) % 2 === 0;
    case "odd":
      return (date.weekOfYear ?? 0) % 2 === 1;
  }
}
