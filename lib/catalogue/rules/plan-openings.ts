import type { Temporal } from "temporal-polyfill";
import { eachDate } from "@/lib/time/civil-date";
import { dayNumberOf } from "@/lib/time/day-number";
import { type Capacities, capacityOn } from "./day-capacity";
import type { Closure, ServiceCalendar } from "./service-calendar";

/**
 * What has ever become of an open day: nothing at all, reservations that are all cancelled and waiting lists that are
 * all over, wishes (a line of a basket, a family that waits), or places that are taken.
 */
export type DayUse = "unused" | "ended" | "wished" | "reserved";

export interface StandingOpening {
  date: Temporal.PlainDate;
  capacity: number;
  taken: number;
  /** Places kept for families that were offered one. */
  held: number;
  setByHand: boolean;
}

export interface PlanFacts {
  activity: Capacities;
  calendar: ServiceCalendar;
  /** Civil dates, both inclusive: what lies outside is left alone. */
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate };
  /** Those of the span. */
  openings: readonly StandingOpening[];
  /** Asked of the days that `listOffDays` gives, of no other. */
  askUse: (date: Temporal.PlainDate) => DayUse;
}

/** A day that does not become what the activity says, and why: a person decides. */
export interface KeptDay {
  date: Temporal.PlainDate;
  why: "reserved" | "wished" | "too-small";
  /** Why the calendar closes it; null for one that only keeps its number of places. */
  closure: Closure | null;
}

export interface OpeningPlan {
  /** Days on which the calendar lets the activity open, and those of them that are open. */
  planned: number;
  open: number;
  toOpen: { date: Temporal.PlainDate; capacity: number }[];
  toResize: { date: Temporal.PlainDate; before: number; capacity: number }[];
  /** Nobody ever asked for anything there: they go without a trace. */
  toWithdraw: Temporal.PlainDate[];
  /** What was cancelled there is kept, so they stay and are closed, for the calendar's reason. */
  toClose: { date: Temporal.PlainDate; closure: Closure }[];
  kept: KeptDay[];
}

/** The open days that the calendar closes: what has become of them is worth asking. A day set by hand is none. */
export function listOffDays(
  calendar: ServiceCalendar,
  openings: readonly StandingOpening[],
): Temporal.PlainDate[] {
  return openings
    .filter(({ date, setByHand }) => !setByHand && calendar.closureOn(date) !== null)
    .map(({ date }) => date);
}

/**
 * What makes the openings of one activity those of its calendar and its numbers of places. A day set by hand stays as
 * it is; a day that somebody has a place on, or asks for, is never taken away, nor made smaller than what it holds.
 */
export function planOpenings({ activity, calendar, span, openings, askUse }: PlanFacts): OpeningPlan {
  const plan: OpeningPlan = {
    planned: 0,
    open: 0,
    toOpen: [],
    toResize: [],
    toWithdraw: [],
    toClose: [],
    kept: [],
  };
  const standing = new Map(openings.map((opening) => [dayNumberOf(opening.date), opening]));
  for (const date of eachDate(span.from, span.until)) {
    const opening = standing.get(dayNumberOf(date));
    const closure = calendar.closureOn(date);
    if (!closure) planOpenDay(plan, date, capacityOn(activity, date.dayOfWeek), opening);
    else if (opening && !opening.setByHand) planOffDay(plan, date, closure, askUse(date), calendar);
  }
  return plan;
}

function planOpenDay(
  plan: OpeningPlan,
  date: Temporal.PlainDate,
  capacity: number,
  opening: StandingOpening | undefined,
): void {
  plan.planned += 1;
  if (!opening) {
    plan.toOpen.push({ date, capacity });
    return;
  }
  plan.open += 1;
  if (opening.setByHand || opening.capacity === capacity) return;
  if (opening.taken + opening.held > capacity) plan.kept.push({ date, why: "too-small", closure: null });
  else plan.toResize.push({ date, before: opening.capacity, capacity });
}

function planOffDay(
  plan: OpeningPlan,
  date: Temporal.PlainDate,
  closure: Closure,
  use: DayUse,
  calendar: ServiceCalendar,
): void {
  // Under a closure that the commune declared nobody can book any more: nothing but an empty day is left to do.
  const declared = calendar.declaredOn(date) !== null;
  switch (use) {
    case "unused":
      plan.toWithdraw.push(date);
      return;
    case "ended":
      if (!declared) plan.toClose.push({ date, closure });
      return;
    case "wished":
      if (!declared) plan.kept.push({ date, why: "wished", closure });
      return;
    case "reserved":
      plan.kept.push({ date, why: "reserved", closure });
  }
}
