import { Temporal } from "temporal-polyfill";
import { listEnrolledActivities } from "@/lib/catalogue/list-enrolled-activities";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { Context } from "@/lib/context";
import { LOOK_BACK_DAYS } from "../rules/compute-deadline";
import { createDecider, type DecidedChild, type Decider } from "../rules/decider";
import type { EnrolmentSpan } from "../rules/facts";
import { groupBy } from "../rules/group-by";

export interface Span {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}

/**
 * Everything needed to decide on places of these children over a span of civil dates (inclusive), in two
 * statements. Activities come in the commune's order.
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
}> {
  const [{ activities, enrolments }, stretches] = await Promise.all([
    listEnrolledActivities(
      ctx,
      children.map((child) => child.id),
    ),
    loadCalendar(ctx, { from: span.from.subtract({ days: LOOK_BACK_DAYS }), until: span.until }),
  ]);
  const decider = createDecider({
    now: ctx.now,
    timeZone: ctx.commune.timeZone,
    children,
    activities,
    enrolments,
    schoolHolidays: stretches.filter((stretch) => stretch.kind === "school-holiday"),
    closures: stretches.filter((stretch) => stretch.kind === "closure"),
  });
  const enrolled = groupBy(enrolments, (enrolment) => enrolment.childId);
  return {
    decider,
    activities,
    enrolledOver: (childId, within) => {
      const meets = enrolled.get(childId)?.filter((enrolment) => touches(enrolment, within));
      const ids = new Set(meets?.map((enrolment) => enrolment.activityId));
      return activities.filter((activity) => ids.has(activity.id));
    },
  };
}

function touches({ startsOn, endsOn }: EnrolmentSpan, { from, until }: Span): boolean {
  const compare = Temporal.PlainDate.compare;
  return compare(startsOn, until) <= 0 && (endsOn === null || compare(from, endsOn) <= 0);
}
