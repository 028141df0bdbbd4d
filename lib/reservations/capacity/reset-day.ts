import { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import { lockYear } from "@/lib/catalogue/openings/lock-year";
import { capacityOn } from "@/lib/catalogue/rules/day-capacity";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { longDate } from "@/lib/i18n/format-date";
import { findChangeable } from "./find-changeable";
import { findOpening } from "./find-opening";
import { lockDays } from "./lock-days";
import type { ResetDayInput } from "./schemas";
import { setCapacities } from "./set-capacities";
import type { CapacityOutcome } from "./views";
import { withdrawDays } from "./withdraw-days";

/**
 * A day that was set by hand is the activity's again: its number of places is the activity's own, and one that the
 * calendar does not open is withdrawn, if nobody ever asked for it.
 * @throws DomainError "forbidden", "not-found", "opening-not-found", "day-past"; "day-used" when it cannot be withdrawn
 */
export async function resetDay(
  ctx: StaffContext,
  { activityId, date }: ResetDayInput,
): Promise<CapacityOutcome> {
  authorize(ctx, "openings.change");
  await lockYear(ctx);
  const day = Temporal.PlainDate.from(date);
  const activity = await findChangeable(ctx, activityId, { from: day, until: day });
  const key = { activityId, date: day };
  const opening = await findOpening(ctx, key);
  if (!opening) throw new DomainError("opening-not-found", { date: longDate(day) });
  if (activity.calendar.closureOn(day) === null) {
    const wanted = [{ date: day, capacity: capacityOn(activity, day.dayOfWeek) }];
    return setCapacities(ctx, { activityId, byHand: false, reason: "" }, wanted);
  }
  await lockDays(ctx, [key]);
  if ((await withdrawDays(ctx, [key], { byHand: true })) === 0) throw new DomainError("day-used");
  await audit(ctx, {
    action: "days-withdrawn",
    subject: { kind: "opening", id: activityId },
    detail: { date: day.toString() },
  });
  return { kind: "changed", days: 1, opened: 0, told: 0 };
}
