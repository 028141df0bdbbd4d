import { Temporal } from "temporal-polyfill";
import { loadServiceYears, type ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import { capacityOn } from "@/lib/catalogue/rules/day-capacity";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt } from "@/lib/time/zone";
import type { Span } from "../places/span";

/**
 * An activity with its calendar over days that may still be changed; two statements. What is past stays as it is.
 * @throws DomainError "not-found"; "activity-archived"; "day-past" when the span begins before today
 */
export async function findChangeable(ctx: Context, activityId: string, span: Span): Promise<ServiceYear> {
  const [activity] = await loadServiceYears(ctx, span, { activityIds: [activityId], archivedToo: true });
  if (!activity) throw new DomainError("not-found");
  if (activity.archived) throw new DomainError("activity-archived");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  if (Temporal.PlainDate.compare(span.from, today) < 0) throw new DomainError("day-past");
  return activity;
}

/**
 * More places than the activity has, on purpose, is for a reason, and the reason is kept.
 * @throws DomainError "capacity-reason-needed" when there are more and none is given
 */
export function requireReason(
  activity: ServiceYear,
  wanted: readonly { date: Temporal.PlainDate; capacity: number }[],
  reason: string,
): void {
  if (reason !== "") return;
  const beyond = wanted.find(({ date, capacity }) => capacity > capacityOn(activity, date.dayOfWeek));
  if (beyond)
    throw new DomainError("capacity-reason-needed", { usual: capacityOn(activity, beyond.date.dayOfWeek) });
}
