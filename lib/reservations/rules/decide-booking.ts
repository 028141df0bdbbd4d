import { Temporal } from "temporal-polyfill";
import type { BookingFacts, Decision, EnrolmentSpan, Refusal } from "./facts";

/**
 * May this child have this opening, now? Several refusals may hold: the first in the domain's order is given
 * (closed, age, enrolment, file, window, other household or clash, deadline, full). Deadlines are inclusive.
 */
export function decideBooking(facts: BookingFacts, now: Temporal.Instant): Decision {
  const refusal = findRefusal(facts, now);
  return refusal
    ? { kind: "refused", refusal }
    : { kind: "allowed", deadline: facts.deadline, surcharge: null };
}

function findRefusal(f: BookingFacts, now: Temporal.Instant): Refusal | null {
  if (f.closure) return { code: "activity-closed", closure: f.closure };
  const outOfAge = checkAge(f);
  if (outOfAge) return outOfAge;
  const enrolment = checkEnrolment(f.enrolments, f.serviceDate);
  if (enrolment) return enrolment;
  if (f.missingPiece) return { code: "file-incomplete", missing: f.missingPiece };
  if (f.window?.opensAt && Temporal.Instant.compare(now, f.window.opensAt) < 0) {
    return { code: "window-not-open", opensAt: f.window.opensAt };
  }
  if (f.window?.closesAt && Temporal.Instant.compare(now, f.window.closesAt) > 0) {
    return { code: "window-closed", closedAt: f.window.closesAt };
  }
  if (f.reservedByOtherHousehold) return { code: "reserved-by-other-household" };
  if (f.clash) return { code: "clash", activity: f.clash };
  if (Temporal.Instant.compare(now, f.deadline) > 0) return { code: "deadline-passed", deadline: f.deadline };
  if (f.taken >= f.capacity) return { code: "full", taken: f.taken, capacity: f.capacity };
  return null;
}

function checkAge({ audience: { minAge, maxAge }, birthDate, serviceDate }: BookingFacts): Refusal | null {
  if (minAge === null && maxAge === null) return null;
  const age = birthDate.until(serviceDate, { largestUnit: "years" }).years;
  if (minAge !== null && age < minAge) return { code: "too-young", minAge };
  return maxAge !== null && age > maxAge ? { code: "too-old", maxAge } : null;
}

function checkEnrolment(spans: readonly EnrolmentSpan[], date: Temporal.PlainDate): Refusal | null {
  const compare = Temporal.PlainDate.compare;
  const begun = spans.filter((span) => compare(span.startsOn, date) <= 0);
  if (begun.some((span) => span.endsOn === null || compare(date, span.endsOn) <= 0)) return null;
  const next = spans
    .filter((span) => compare(span.startsOn, date) > 0)
    .sort((a, b) => compare(a.startsOn, b.startsOn))[0];
  if (next) return { code: "enrolment-not-started", startsOn: next.startsOn };
  const ends = begun.flatMap((span) => span.endsOn ?? []).sort(compare);
  const endsOn = ends.at(-1);
  return endsOn ? { code: "enrolment-ended", endsOn } : { code: "not-enrolled" };
}
