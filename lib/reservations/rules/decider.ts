import type { Temporal } from "temporal-polyfill";
import { windowsOn } from "@/lib/catalogue/rules/booking-window";
import { type LateBooking, type RuledActivity, ruleOn } from "@/lib/catalogue/rules/regulation";
import {
  buildServiceCalendar,
  type Closure,
  type DatedLabel,
  type ServiceCalendar,
} from "@/lib/catalogue/rules/service-calendar";
import { instantAt } from "@/lib/time/zone";
import { computeDeadline } from "./compute-deadline";
import { decideBooking } from "./decide-booking";
import { decideCancellation } from "./decide-cancellation";
import type { AttendanceStatus, CancellationDecision, Decision, EnrolmentSpan, PlaceState } from "./facts";
import { groupBy } from "./group-by";
import { projectState } from "./project-state";

/** How one place stands: the opening, who holds it, what is asked. */
export interface PlaceStatus {
  childId: string;
  activityId: string;
  date: Temporal.PlainDate;
  /** Null where the activity does not open that day. */
  opening: { capacity: number; taken: number } | null;
  reservedBy: "us" | "other" | null;
  attendance: AttendanceStatus | null;
  line: "book" | "cancel" | null;
}

export interface PlaceDecision {
  booking: Decision;
  /** Null when nothing of ours is reserved. */
  cancellation: CancellationDecision | null;
  state: PlaceState;
}

/** What decisions ask of a child; `level` is null when the commune does not know it. */
export interface DecidedChild {
  id: string;
  birthDate: Temporal.PlainDate;
  level: string | null;
}

/** Everything that decisions about one household need, besides the places themselves. */
export interface DeciderFacts {
  now: Temporal.Instant;
  /** IANA name of the commune's zone. */
  timeZone: string;
  children: readonly DecidedChild[];
  activities: readonly RuledActivity[];
  enrolments: readonly ({ childId: string; activityId: string } & EnrolmentSpan)[];
  schoolHolidays: readonly DatedLabel[];
  closures: readonly (DatedLabel & { siteId: string | null; activityId: string | null })[];
}

export interface Decider {
  activity(activityId: string): RuledActivity | undefined;
  knows(childId: string): boolean;
  /** Last instants, inclusive, to book and to cancel. */
  deadlinesOf(activityId: string, date: Temporal.PlainDate): Deadlines;
  decide(place: PlaceStatus): PlaceDecision;
}
export interface Deadlines {
  booking: Temporal.Instant;
  cancellation: Temporal.Instant;
}
interface Limits extends Deadlines {
  start: Temporal.Instant;
  late: LateBooking;
}

/**
 * The one way from facts to decisions, for the grid, the wizard, the basket and the checkout alike.
 * @throws RangeError for a child or an activity that is not among the facts: callers check `knows` first.
 */
export function createDecider(facts: DeciderFacts): Decider {
  const activities = new Map(facts.activities.map((activity) => [activity.id, activity]));
  const children = new Map(facts.children.map((child) => [child.id, child]));
  const enrolments = groupBy(facts.enrolments, (span) => `${span.childId}/${span.activityId}`);
  const calendars = new Map<string, ServiceCalendar>();
  const knownLimits = new Map<string, Limits>();

  function find(activityId: string): RuledActivity {
    const activity = activities.get(activityId);
    if (!activity) throw new RangeError("Unknown activity.");
    return activity;
  }

  function calendarOf(activity: RuledActivity): ServiceCalendar {
    let calendar = calendars.get(activity.id);
    if (!calendar) {
      const concerned = facts.closures.filter(
        (closure) =>
          (!closure.siteId || closure.siteId === activity.siteId) &&
          (!closure.activityId || closure.activityId === activity.id),
      );
      calendar = buildServiceCalendar(activity.schedule, {
        schoolHolidays: facts.schoolHolidays,
        closures: concerned,
      });
      calendars.set(activity.id, calendar);
    }
    return calendar;
  }

  function limitsOf(activityId: string, date: Temporal.PlainDate): Limits {
    const key = `${activityId}/${date.toString()}`;
    let found = knownLimits.get(key);
    if (!found) {
      const activity = find(activityId);
      const rule = ruleOn(activity.rules, date);
      const service = { date, startsAt: activity.startsAt };
      const calendar = calendarOf(activity);
      found = {
        booking: computeDeadline(rule.booking, service, calendar, facts.timeZone),
        cancellation: computeDeadline(rule.cancellation, service, calendar, facts.timeZone),
        start: instantAt(date, activity.startsAt, facts.timeZone),
        late: rule.late,
      };
      knownLimits.set(key, found);
    }
    return found;
  }

  function closureOf(activity: RuledActivity, place: PlaceStatus): Closure | null {
    const closure = calendarOf(activity).closureOn(place.date);
    if (!place.opening) return closure ?? { kind: "outside-schedule", label: null };
    // An opening made on purpose beats the schedule and the holidays; a closure declared since beats it.
    return closure?.kind === "closure" ? closure : null;
  }

  function decide(place: PlaceStatus): PlaceDecision {
    const activity = find(place.activityId);
    const child = children.get(place.childId);
    if (!child) throw new RangeError("Unknown child.");
    const limits = limitsOf(activity.id, place.date);
    const booking = decideBooking(
      {
        serviceDate: place.date,
        closure: closureOf(activity, place),
        audience: activity.audience,
        birthDate: child.birthDate,
        level: child.level,
        enrolments: enrolments.get(`${place.childId}/${place.activityId}`) ?? [],
        missingPiece: null,
        windows: windowsOn(activity.windows, place.date),
        reservedByOtherHousehold: place.reservedBy === "other",
        clash: null,
        deadline: limits.booking,
        late: limits.late,
        start: limits.start,
        capacity: place.opening?.capacity ?? 0,
        taken: place.opening?.taken ?? 0,
      },
      facts.now,
    );
    const ours = place.reservedBy === "us";
    const attendance = ours ? place.attendance : null;
    const cancellation = ours
      ? decideCancellation({ reserved: true, attendance, deadline: limits.cancellation }, facts.now)
      : null;
    const state = projectState({
      attendance,
      waitingDay: false,
      reserved: ours,
      line: place.line,
      cancellation,
      booking,
    });
    return { booking, cancellation, state };
  }

  return {
    activity: (activityId) => activities.get(activityId),
    knows: (childId) => children.has(childId),
    deadlinesOf: limitsOf,
    decide,
  };
}
