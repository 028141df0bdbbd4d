import { Temporal } from "temporal-polyfill";
import type { BookingWindow } from "@/lib/catalogue/rules/booking-window";
import { checkWindows } from "./check-windows";
import type { Limits } from "./limits";

const compare = Temporal.Instant.compare;

/** One day of one activity, under the rules of before and of after. */
export interface RuledDay {
  activityId: string;
  /** Civil date of the service. */
  date: Temporal.PlainDate;
  /** Children who have a place. */
  reserved: number;
  /** Places that baskets ask for. */
  asked: number;
  /** Those that govern the day. */
  windows: readonly BookingWindow[];
  before: Limits;
  after: Limits;
}

/** What a change of rules changes for families, as of now. */
export interface RuleEffect {
  /** Places by what becomes of their cancelling; each is counted once. */
  places: { locked: number; unlocked: number; earlier: number; later: number };
  /** Days by what becomes of their booking; each is counted once. */
  days: { closed: number; reopened: number; earlier: number; later: number };
  /** Lines of baskets that would be refused, and are not yet. */
  refused: number;
  /** Days that can never be booked: their deadline falls before every window has opened. */
  never: RuledDay[];
  /** Days whose places are concerned, whose lines are refused, and whose week would hold fewer than before. */
  concerned: ConcernedDay[];
}

export interface ConcernedDay {
  activityId: string;
  date: Temporal.PlainDate;
  places: boolean;
  lines: boolean;
  /** The new number of places in a week where there was a higher one, or none; null where nothing is lowered. */
  maximum: number | null;
}

/**
 * Compares the limits of each day before and after. What has started is left out: nothing can be done about it any more.
 * Says of each place and each line what `decideBooking` and `decideCancellation` say to a child with nothing else
 * against it, a week's maximum apart: that one is counted by child.
 */
export function computeRuleEffect(days: readonly RuledDay[], now: Temporal.Instant): RuleEffect {
  const effect: RuleEffect = {
    places: { locked: 0, unlocked: 0, earlier: 0, later: 0 },
    days: { closed: 0, reopened: 0, earlier: 0, later: 0 },
    refused: 0,
    never: [],
    concerned: [],
  };
  for (const day of days) {
    const { before, after, windows } = day;
    if (compare(after.start, now) < 0) continue;
    const cancelling = compareLimits(before.cancellation, after.cancellation, now);
    if (cancelling === "closed") effect.places.locked += day.reserved;
    else if (cancelling === "reopened") effect.places.unlocked += day.reserved;
    else if (cancelling) effect.places[cancelling] += day.reserved;
    const booking = compareLimits(lastBooking(before), lastBooking(after), now);
    if (booking) effect.days[booking] += 1;
    const isRefused = booking === "closed" && checkWindows(windows, now) === null;
    if (isRefused) effect.refused += day.asked;
    if (isNeverBookable(after, windows)) effect.never.push(day);
    const concerned: ConcernedDay = {
      activityId: day.activityId,
      date: day.date,
      places: cancelling !== null && day.reserved > 0,
      lines: isRefused && day.asked > 0,
      maximum: day.reserved > 0 ? loweredMaximum(before, after) : null,
    };
    if (concerned.places || concerned.lines || concerned.maximum !== null) effect.concerned.push(concerned);
  }
  return effect;
}

/** What becomes of a limit: passed only after the change, passed only before it, or moved while it is to come. */
function compareLimits(before: Temporal.Instant, after: Temporal.Instant, now: Temporal.Instant) {
  const [was, is] = [compare(now, before) <= 0, compare(now, after) <= 0];
  if (was !== is) return was ? "closed" : "reopened";
  const order = compare(after, before);
  if (!was || order === 0) return null;
  return order < 0 ? "earlier" : "later";
}

/** The last instant to book at all: late booking goes on until the start. */
function lastBooking({ booking, late, start }: Limits): Temporal.Instant {
  return late.kind === "accepted" ? start : booking;
}

function isNeverBookable(limits: Limits, windows: readonly BookingWindow[]): boolean {
  const last = lastBooking(limits);
  return windows.length > 0 && windows.every(({ opensAt }) => opensAt !== null && compare(last, opensAt) < 0);
}

function loweredMaximum(before: Limits, after: Limits): number | null {
  const [was, is] = [before.weeklyMaximum, after.weeklyMaximum];
  return is !== null && (was === null || is < was) ? is : null;
}
