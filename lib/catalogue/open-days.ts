import type { Temporal } from "temporal-polyfill";
import type { SystemContext } from "@/lib/context";
import { insertOpenings } from "./openings/insert-openings";
import { listStandingOpenings } from "./openings/list-standing-openings";
import { loadServiceYears } from "./openings/load-service-years";
import { planOpenings } from "./rules/plan-openings";

/**
 * Opens these activities on every day of the span (civil dates, inclusive) on which their schedule, the school
 * holidays, the public holidays and the closures let them, an archived one on none. A day already open keeps its
 * capacity and its places. Returns how many days were opened.
 */
export async function openDays(
  ctx: SystemContext,
  activityIds: readonly string[],
  span: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<number> {
  const activities = await loadServiceYears(ctx, span, { activityIds });
  const standing = await listStandingOpenings(
    ctx,
    activities.map(({ id }) => id),
    span,
  );
  const toOpen = activities.flatMap((activity) => {
    const openings = standing.get(activity.id) ?? [];
    const plan = planOpenings({
      activity,
      calendar: activity.calendar,
      span,
      openings,
      askUse: () => "reserved",
    });
    return plan.toOpen.map((day) => ({ activityId: activity.id, ...day }));
  });
  return insertOpenings(ctx, toOpen);
}
