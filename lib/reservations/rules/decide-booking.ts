import { Temporal } from "temporal-polyfill";
import { findMisfit } from "@/lib/catalogue/rules/audience";
import { dayNumberOf } from "@/lib/time/day-number";
import { checkWindows, lastClosing } from "./check-windows";
import type { BookingFacts, Decision, EnrolmentSpan, Refusal } from "./facts";

/**
 * May this child have this opening, now? Several refusals may hold: the first in the domain's order is given
 * (closed, age or class, enrolment, file, window, other household or clash, deadline, full). Every limit is
 * inclusive. Where late booking is accepted, the day stays bookable with its surcharge until it starts.
 */
export function decideBooking(facts: BookingFacts, now: Temporal.Instant): Decision {
  const refusal = findRefusal(facts, now);
  if (refusal) return { kind: "refused", refusal };
  const isLate = Temporal.Instant.compare(now, facts.deadline) > 0;
  const limit = isLate ? facts.start : facts.deadline;
  const closing = lastClosing(facts.windows, now);
  return {
    kind: "allowed",
    deadline: closing && Temporal.Instant.compare(closing, limit) < 0 ? closing : limit,
    surcharge: isLate && facts.late.kind === "accepted" ? facts.late.surcharge : null,
  };
}

function findRefusal(f: BookingFacts, now: Temporal.Instant): Refusal | null {
  if (f.closure) return { code: "activity-closed", closure: f.closure };
  const misfit = findMisfit(f.audience, f, f.serviceDate);
  if (misfit) return misfit;
  const enrolment = checkEnrolment(f.enrolments, f.serviceDate);
  if (enrolment) return enrolment;
  if (f.missingPiece) return { code: "file-incomplete", missing: f.missingPiece };
  const window = checkWindows(f.windows, now);
  if (window) return window;
  if (f.reservedByOtherHousehold) return { code: "reserved-by-other-household" };
  if (f.clash) return { code: "clash", activity: f.clash };
  if (f.lacks) return { code: "requires", activity: f.lacks };
  if (f.weekly && f.weekly.others >= f.weekly.maximum)
    return { code: "weekly-maximum", maximum: f.weekly.maximum };
  const last = f.late.kind === "accepted" ? f.start : f.deadline;
  if (Temporal.Instant.compare(now, last) > 0) return { code: "deadline-passed", deadline: f.deadline };
  if (f.taken >= f.capacity) return { code: "full", taken: f.taken, capacity: f.capacity };
  return null;
}

function checkEnrolment(spans: readonly EnrolmentSpan[], date: Temporal.PlainDate): Refusal | null {
  if (spans.some((span) => isWithin(span, date))) return null;
  const compare = Temporal.PlainDate.compare;
  const begun = spans.filter((span) => compare(span.startsOn, date) <= 0);
  const next = spans
    .filter((span) => compare(span.startsOn, date) > 0)
    .sort((a, b) => compare(a.startsOn, b.startsOn))[0];
  if (next) return { code: "enrolment-not-started", startsOn: next.startsOn };
  const ends = begun.flatMap((span) => span.endsOn ?? []).sort(compare);
  const endsOn = ends.at(-1);
  return endsOn ? { code: "enrolment-ended", endsOn } : { code: "not-enrolled" };
}

function isWithin({ startsOn, endsOn }: EnrolmentSpan, date: Temporal.PlainDate): boolean {
  const day = dayNumberOf(date);
  return dayNumberOf(startsOn) <= day && (endsOn === null || day <= dayNumberOf(endsOn));
}
