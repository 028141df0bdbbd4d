import { Temporal } from "temporal-polyfill";
import { type DatedWindow, windowsOn } from "@/lib/catalogue/rules/booking-window";
import { type DatedRule, type RuledActivity, ruleOn } from "@/lib/catalogue/rules/regulation";
import type { Closure, ServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { civilDateAt, instantAt } from "@/lib/time/zone";
import { checkWindows } from "./check-windows";
import { computeDeadline } from "./compute-deadline";

/** What the regulation alone lets a family do; the child, its file and the places left are not looked at. */
export interface Permissions {
  book: boolean;
  /** What a late booking costs, in the commune's words; null when it is in time, or refused. */
  surcharge: string | null;
  cancel: boolean;
}

/** One moment at which the permissions of a day may change. */
export interface Limit {
  /** Each deadline is the last instant to act; a window is open at both its ends. */
  kind: "window-opens" | "booking" | "cancellation" | "window-closes" | "start";
  at: Temporal.Instant;
  /** Strictly: at the instant itself it is not. */
  isPassed: boolean;
  /** One instant before, at the limit itself, and one instant after. */
  may: { before: Permissions; at: Permissions; after: Permissions };
}

/** How the rule stands to the day and to now; "first" is a day before every rule (see `ruleOn`). */
export type RuleStanding = "in-force" | "to-come" | "first";

export interface Timeline {
  rule: DatedRule;
  ruleStanding: RuleStanding;
  /** Why the activity does not open that day. The limits are then those of an opening made on purpose. */
  closure: Closure | null;
  /** In order of time: one each to book, to cancel and for the start, and the ends of every window. */
  limits: readonly Limit[];
  now: Permissions;
}

export interface TimelineFacts {
  activity: Pick<RuledActivity, "startsAt" | "rules" | "windows">;
  /** Civil date of the service. */
  date: Temporal.PlainDate;
  calendar: ServiceCalendar;
  /** IANA name of the commune's zone. */
  timeZone: string;
}

/**
 * The life of one day under its regulation: every limit, with what may be done around it. Says at each
 * instant what `decideBooking` and `decideCancellation` say to a child with nothing else against it: on a
 * closed day there is nothing to book, but what was reserved before can be cancelled.
 * @throws RangeError when the regulation has no rule at all.
 */
export function computeTimeline(facts: TimelineFacts, now: Temporal.Instant): Timeline {
  const { activity, date, calendar, timeZone } = facts;
  const rule = ruleOn(activity.rules, date);
  const closure = calendar.closureOn(date);
  const windows = windowsOn(activity.windows, date);
  const service = { date, startsAt: activity.startsAt };
  const start = instantAt(date, activity.startsAt, timeZone);
  const booking = computeDeadline(rule.booking, service, calendar, timeZone);
  const cancellation = computeDeadline(rule.cancellation, service, calendar, timeZone);
  const lastBooking = rule.late.kind === "accepted" ? start : booking;

  const permissionsAt = (at: Temporal.Instant): Permissions => {
    const book = !closure && checkWindows(windows, at) === null && isUntil(at, lastBooking);
    const isLate = book && !isUntil(at, booking);
    return {
      book,
      surcharge: isLate && rule.late.kind === "accepted" ? rule.late.surcharge : null,
      cancel: isUntil(at, cancellation),
    };
  };

  return {
    rule,
    ruleStanding: standingOf(rule, date, civilDateAt(now, timeZone)),
    closure,
    limits: orderMoments({ booking, cancellation, start }, windows).map(([kind, at]) => ({
      kind,
      at,
      isPassed: !isUntil(now, at),
      may: {
        before: permissionsAt(at.subtract({ nanoseconds: 1 })),
        at: permissionsAt(at),
        after: permissionsAt(at.add({ nanoseconds: 1 })),
      },
    })),
    now: permissionsAt(now),
  };
}

type Moment = [kind: Limit["kind"], at: Temporal.Instant];

/** The sort is stable: at one instant, what opens comes first and the start last. */
function orderMoments(
  { booking, cancellation, start }: Record<"booking" | "cancellation" | "start", Temporal.Instant>,
  windows: readonly DatedWindow[],
): Moment[] {
  const moments: Moment[] = [
    ...windows.flatMap(({ opensAt }): Moment[] => (opensAt ? [["window-opens", opensAt]] : [])),
    ["booking", booking],
    ["cancellation", cancellation],
    ...windows.flatMap(({ closesAt }): Moment[] => (closesAt ? [["window-closes", closesAt]] : [])),
    ["start", start],
  ];
  return moments.sort(([, a], [, b]) => Temporal.Instant.compare(a, b));
}

const isUntil = (at: Temporal.Instant, last: Temporal.Instant) => Temporal.Instant.compare(at, last) <= 0;

function standingOf(rule: DatedRule, date: Temporal.PlainDate, today: Temporal.PlainDate): RuleStanding {
  if (Temporal.PlainDate.compare(rule.validFrom, date) > 0) return "first";
  return Temporal.PlainDate.compare(rule.validFrom, today) > 0 ? "to-come" : "in-force";
}
