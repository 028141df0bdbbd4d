import type { Temporal } from "temporal-polyfill";
import type { Misfit } from "@/lib/catalogue/rules/audience";
import type { BookingWindow } from "@/lib/catalogue/rules/booking-window";
import type { Audience, LateBooking } from "@/lib/catalogue/rules/regulation";
import type { Closure } from "@/lib/catalogue/rules/service-calendar";

/**
 * The vocabulary of a decision: what is known about one child and one opening, and what can be answered.
 * Every screen, e-mail and command speaks of a place in these words (domain: "Deciding").
 */

/** Civil dates, both inclusive; `endsOn` null runs on. */
export interface EnrolmentSpan {
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
  /** The paper without which nothing more can be booked, in the commune's words; null or absent when none is overdue. */
  missing?: string | null;
}

/** All that `decideBooking` needs. The order of the fields is the order of the refusals. */
export interface BookingFacts {
  serviceDate: Temporal.PlainDate;
  closure: Closure | null;
  audience: Audience;
  birthDate: Temporal.PlainDate;
  /** The child's level ("CP"); null when the commune does not know it. */
  level: string | null;
  /** Every enrolment of this child in this activity. */
  enrolments: readonly EnrolmentSpan[];
  /** What the household's file lacks, in the commune's words; null when it is complete. */
  missingPiece: string | null;
  /** Those that govern the service day: one of them must be open, unless there is none. */
  windows: readonly BookingWindow[];
  reservedByOtherHousehold: boolean;
  /** The name of an activity already reserved or asked for that day that excludes this one. */
  clash: string | null;
  /** The name of an activity that this one goes with and that is not reserved or asked for that day. */
  lacks: string | null;
  /** Places a week in this activity at the most, and how many others the child has in this one; null is no maximum. */
  weekly: { maximum: number; others: number } | null;
  /** Inclusive: at this very instant the day is still bookable. */
  deadline: Temporal.Instant;
  late: LateBooking;
  /** When the opening starts: the last instant, inclusive, of a late booking. */
  start: Temporal.Instant;
  capacity: number;
  taken: number;
}

export type Refusal =
  | { code: "activity-closed"; closure: Closure }
  | Misfit
  | { code: "not-enrolled" }
  | { code: "enrolment-not-started"; startsOn: Temporal.PlainDate }
  | { code: "enrolment-ended"; endsOn: Temporal.PlainDate }
  | { code: "file-incomplete"; missing: string }
  | { code: "window-not-open"; opensAt: Temporal.Instant }
  | { code: "window-closed"; closedAt: Temporal.Instant }
  | { code: "already-reserved" }
  | { code: "reserved-by-other-household" }
  | { code: "clash"; activity: string }
  | { code: "requires"; activity: string }
  | { code: "weekly-maximum"; maximum: number }
  | { code: "deadline-passed"; deadline: Temporal.Instant }
  | { code: "full"; taken: number; capacity: number };

export type Decision =
  /** `deadline`: until when the answer stays this one, inclusive; `surcharge`: of a late booking. */
  | { kind: "allowed"; deadline: Temporal.Instant; surcharge: string | null }
  | { kind: "refused"; refusal: Refusal };

export type AttendanceStatus = "present" | "absent" | "excused";

export interface CancellationFacts {
  /** False when nothing live is reserved by this household. */
  reserved: boolean;
  attendance: AttendanceStatus | null;
  /** Inclusive. */
  deadline: Temporal.Instant;
  /** The name of an activity of that day that goes only with this one and would stay without it. */
  requiredBy: string | null;
}

export type CancellationRefusal =
  | { code: "nothing-reserved" }
  | { code: "already-attended" }
  | { code: "cancellation-deadline-passed"; deadline: Temporal.Instant }
  | { code: "required-by"; activity: string };

export type CancellationDecision =
  | { kind: "allowed"; deadline: Temporal.Instant }
  | { kind: "refused"; refusal: CancellationRefusal };

/** The ten states of the legend, first row first (domain: "The ten states"). */
export const PLACE_STATES = [
  "waiting-day",
  "excused",
  "absent",
  "present",
  "cancel-requested",
  "book-requested",
  "reserved-locked",
  "reserved",
  "bookable",
  "not-bookable",
] as const;
export type PlaceState = (typeof PLACE_STATES)[number];
