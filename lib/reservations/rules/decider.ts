import type { Temporal } from "temporal-polyfill";
import { windowsOn } from "@/lib/catalogue/rules/booking-window";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { Closure } from "@/lib/catalogue/rules/service-calendar";
import { decideBooking } from "./decide-booking";
import { decideCancellation } from "./decide-cancellation";
import type { AttendanceStatus, CancellationDecision, Decision, EnrolmentSpan, PlaceState } from "./facts";
import { groupBy } from "./group-by";
import { createLedger, type HeldPlace, isIntended, isStanding, type Ledger, placeKey } from "./ledger";
import { type CalendarFacts, createLimits, type Deadlines } from "./limits";
import { createNeighbours, type Neighbours } from "./neighbours";
import { projectState } from "./project-state";
import { findClash, findLack, relationsHeld } from "./relations";
import type { Turn } from "./turn";

/** How one place stands: the opening, who holds it, what is asked. */
export interface PlaceStatus {
  childId: string;
  activityId: string;
  date: Temporal.PlainDate;
  /**
   * Null where the activity does not open that day. `held`: places kept for others who waited for one, which are
   * as good as taken.
   */
  opening: { capacity: number; taken: number; held?: number } | null;
  reservedBy: "us" | "other" | null;
  attendance: AttendanceStatus | null;
  line: "book" | "cancel" | null;
  /** On the waiting list of a full day; null or absent for who is not on it. */
  turn?: Turn | null;
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
export interface DeciderFacts extends CalendarFacts {
  now: Temporal.Instant;
  children: readonly DecidedChild[];
  activities: readonly RuledActivity[];
  enrolments: readonly ({ childId: string; activityId: string } & EnrolmentSpan)[];
  /** Of these children, over whole ISO weeks; may be left out where no activity looks at another. */
  held?: readonly HeldPlace[];
}

export interface Decider extends Neighbours {
  activity(activityId: string): RuledActivity | undefined;
  knows(childId: string): boolean;
  /** Last instants, inclusive, to book and to cancel. */
  deadlinesOf(activityId: string, date: Temporal.PlainDate): Deadlines;
  /** What the children would have once the basket is granted; whoever changes the basket keeps it up. */
  intended: Ledger;
  /** On what is intended, or on the ledger of a settlement under way. */
  decide(place: PlaceStatus, ledger?: Ledger): PlaceDecision;
  /** What the children have as it stands: where a settlement begins. */
  startLedger(): Ledger;
}
/**
 * The one way from facts to decisions, for the grid, the wizard, the basket and the checkout alike.
 * @throws RangeError for a child or an activity that is not among the facts: callers check `knows` first.
 */
export function createDecider(facts: DeciderFacts): Decider {
  const activities = new Map(facts.activities.map((activity) => [activity.id, activity]));
  const children = new Map(facts.children.map((child) => [child.id, child]));
  const enrolments = groupBy(facts.enrolments, (span) => `${span.childId}/${span.activityId}`);
  const { calendarOf, limitsOf } = createLimits(facts);
  const held = new Map(facts.held?.map((place) => [placeKey(place), place]));
  const intended = createLedger([...held.values()].filter(isIntended));

  const neighbours = createNeighbours({ now: facts.now, activities, held, intended, limitsOf });

  function find(activityId: string): RuledActivity {
    const activity = activities.get(activityId);
    if (!activity) throw new RangeError("Unknown activity.");
    return activity;
  }

  function closureOf(activity: RuledActivity, place: PlaceStatus): Closure | null {
    if (activity.archived) return { kind: "outside-schedule", label: null };
    const calendar = calendarOf(activity);
    // An opening made on purpose beats the schedule and the holidays; a closure declared since beats it.
    if (place.opening) return calendar.declaredOn(place.date);
    return calendar.closureOn(place.date) ?? { kind: "outside-schedule", label: null };
  }

  function decide(place: PlaceStatus, ledger: Ledger = intended): PlaceDecision {
    const activity = find(place.activityId);
    const child = children.get(place.childId);
    if (!child) throw new RangeError("Unknown child.");
    const limits = limitsOf(activity, place.date);
    const spans = enrolments.get(`${place.childId}/${place.activityId}`) ?? [];
    const booking = decideBooking(
      {
        serviceDate: place.date,
        closure: closureOf(activity, place),
        audience: activity.audience,
        birthDate: child.birthDate,
        level: child.level,
        enrolments: spans,
        missingPiece: spans.find(({ missing }) => missing)?.missing ?? null,
        windows: windowsOn(activity.windows, place.date),
        reservedByOtherHousehold: place.reservedBy === "other",
        clash: findClash(activity, place, ledger),
        lacks: findLack(activity, place, ledger),
        weekly:
          limits.weeklyMaximum === null
            ? null
            : { maximum: limits.weeklyMaximum, others: ledger.othersInWeek(place) },
        deadline: limits.booking,
        late: limits.late,
        start: limits.start,
        capacity: place.opening?.capacity ?? 0,
        taken: takenFor(place),
      },
      facts.now,
    );
    const ours = place.reservedBy === "us";
    const attendance = ours ? place.attendance : null;
    const requiredBy = relationsHeld(activity, "required-by", place, ledger)[0]?.name ?? null;
    const cancellation = ours
      ? decideCancellation(
          { reserved: true, attendance, deadline: limits.cancellation, requiredBy },
          facts.now,
        )
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
    ...neighbours,
    activity: (activityId) => activities.get(activityId),
    knows: (childId) => children.has(childId),
    deadlinesOf: (activityId, date) => limitsOf(find(activityId), date),
    intended,
    decide,
    startLedger: () => createLedger([...held.values()].filter(isStanding)),
  };
}

/** More may be waited for than there is: nobody is told of 25 places of 24. */
function takenFor({ opening }: PlaceStatus): number {
  if (!opening) return 0;
  const { capacity, taken, held = 0 } = opening;
  return Math.max(taken, Math.min(taken + held, capacity));
}
