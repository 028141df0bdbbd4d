import { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/accounts/permissions";
import { insertOpenings } from "@/lib/catalogue/openings/insert-openings";
import { lockYear } from "@/lib/catalogue/openings/lock-year";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { longDate } from "@/lib/i18n/format-date";
import { findChangeable, requireReason } from "./find-changeable";
import { noteOpened } from "./note-opened";
import type { OpenDayInput } from "./schemas";
import type { CapacityOutcome } from "./views";

/**
 * Opens an activity on one civil date on purpose, whatever its schedule and the holidays say: such a day stays when the
 * year is opened anew. A day that is open already keeps all it has.
 * @throws DomainError "forbidden", "not-found", "day-past"; "activity-archived"; "day-closed" under a closure, which
 * must be lifted first; "capacity-reason-needed" beyond the activity's own number
 */
export async function openDay(
  ctx: StaffContext,
  { activityId, date, capacity, reason }: OpenDayInput,
): Promise<CapacityOutcome> {
  authorize(ctx, "openings.change");
  await lockYear(ctx);
  const day = Temporal.PlainDate.from(date);
  const activity = await findChangeable(ctx, activityId, { from: day, until: day });
  if (activity.archived) throw new DomainError("activity-archived");
  const closure = activity.calendar.declaredOn(day);
  if (closure) throw new DomainError("day-closed", { date: longDate(day), label: closure.label ?? "" });
  const wanted = [{ date: day, capacity }];
  requireReason(activity, wanted, reason);
  const opened = await insertOpenings(ctx, [{ activityId, date: day, capacity }], { byHand: true });
  if (opened > 0) await noteOpened(ctx, activityId, wanted, reason);
  return { kind: "changed", days: 0, opened, told: 0 };
}
