import { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext, SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { longDate } from "@/lib/i18n/format-date";
import { findChangeable, requireReason } from "./find-changeable";
import { findOpening } from "./find-opening";
import type { ChangeCapacityInput } from "./schemas";
import { setCapacities } from "./set-capacities";
import type { CapacityOutcome } from "./views";

/**
 * Gives one opening another number of places, more or fewer: those that become free go to who waits for them; below
 * what is taken or offered nothing changes, and the answer names who is there.
 * @throws DomainError "forbidden", "not-found"; "opening-not-found" when the activity does not open that day;
 * "day-past"; "capacity-reason-needed" beyond the activity's own number
 */
export async function changeCapacity(
  ctx: SystemContext | StaffContext,
  { activityId, date, capacity, reason }: ChangeCapacityInput,
): Promise<CapacityOutcome> {
  if (ctx.actor.kind === "staff") authorize(ctx as StaffContext, "openings.change");
  const day = Temporal.PlainDate.from(date);
  const activity = await findChangeable(ctx, activityId, { from: day, until: day });
  const opening = await findOpening(ctx, { activityId, date: day });
  if (!opening) throw new DomainError("opening-not-found", { date: longDate(day) });
  const wanted = [{ date: day, capacity }];
  if (capacity > opening.capacity) requireReason(activity, wanted, reason);
  const outcome = await setCapacities(ctx, { activityId, byHand: true, reason }, wanted);
  return outcome.kind === "overfull"
    ? { ...outcome, asked: { capacity: String(capacity), reason } }
    : outcome;
}
