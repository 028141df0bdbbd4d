import type { AttendanceStatus, CancellationDecision, Decision, PlaceState } from "./facts";

export interface ProjectionFacts {
  attendance: AttendanceStatus | null;
  /** The regulation still charges the excused day. */
  waitingDay: boolean;
  reserved: boolean;
  line: "book" | "cancel" | null;
  cancellation: CancellationDecision | null;
  booking: Decision;
}

/**
 * The coloured circle: the first row of the legend that holds. What happened beats what was asked, what is
 * asked beats what stands. Computed, never stored.
 */
export function projectState(facts: ProjectionFacts): PlaceState {
  if (facts.attendance === "excused") return facts.waitingDay ? "waiting-day" : "excused";
  if (facts.attendance) return facts.attendance;
  if (facts.reserved && facts.line === "cancel") return "cancel-requested";
  if (!facts.reserved && facts.line === "book") return "book-requested";
  if (facts.reserved) return facts.cancellation?.kind === "allowed" ? "reserved" : "reserved-locked";
  return facts.booking.kind === "allowed" ? "bookable" : "not-bookable";
}
