import { Temporal } from "temporal-polyfill";
import { listEnrolledActivities } from "@/lib/catalogue/list-enrolled-activities";
import { type CalendarStretch, loadCalendar } from "@/lib/catalogue/load-calendar";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { Context } from "@/lib/context";
import { LOOK_BACK_DAYS } from "../rules/compute-deadline";
import { createDecider, type DecidedChild, type Decider } from "../rules/decider";
import type { EnrolmentSpan } from "../rules/facts";
import { groupBy } from "../rules/group-by";
import { listHeld } from "./list-held";
import type { Span } from "./span";

/**
 * Everything needed to decide on places of these children over a span of civil dates (inclusive), in two
 * statements, and a third where an activity looks at others or at its week: read after the children's locks, if
 * any. Activities come in the commune's order.
 */
export async function loadDecider(
  ctx: Context,
  children: readonly DecidedChild[],
  span: Span,
): Promise<{
  decider: Decider;
  activities: RuledActivity[];
  /** The activities in which a child is enrolled at some time of a span. */
  enrolledOver: (childId: string, span: Span) => RuledActivity[];
  /** Holidays and closures that touch the span, and some that end before it. */
  stretches: CalendarStretch[];
}> {
  const ids = children.map((child) => child.id);
  const [{ activities, enrolments }, stretches] = await Promise.all([
    listEnrolledActivities(ctx, ids),
    loadCalendar(ctx, { from: span.from.subtract({ days: LOOK_BACK_DAYS }), until: span.until }),
  ]);
  const held = activities.some(looksAround) ? await listHeld(ctx, ids, span) : [];
  const decider = createDecider({
    now: ctx.now,
    timeZone: ctx.commune.timeZone,
    publicHolidays: ctx.commune.publicHolidays,
    children,
    activities,
    enrolments,
    schoolHolidays: stretches.filter((stretch) => stretch.kind === "school-holiday"),
    closures: stretches.filter((stretch) => stretch.kind === "closure"),
    held,
  });
  const enrolled = groupBy(enrolments, (enrolment) => enrolment.childId);
  return {
    decider,
    activities,
    stretches,
    enrolledOver: (childId, within) => {
      const meets = enrolled.get(childId)?.filter((enrolment) => touches(enrolment, within));
      const ids = new Set(meets?.map((enrolment) => enrolment.activityId));
      return activities.filter((activity) => ids.has(activity.id));
    },
  };
}

function looksAround({ relations, rules }: RuledActivity): boolean {
  return relations.length > 0 || rules.some((rule) => rule.weeklyMaximum !== null);
}

function touches({ startsOn, endsOn }: EnrolmentSpan, { from, until }: Span): boolean {
  const compare = Temporal.PlainDate.compare;
  return compare(startsOn, until) <= 0 && (endsOn === null || compare(from, endsOn) <= 0);
}
