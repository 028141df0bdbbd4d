import { and, eq } from "drizzle-orm";
import { opening } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext, SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { longDate } from "@/lib/i18n/format-date";
import { settleHeld } from "../places/set-taken";
import { lockQueues, type OpeningKey } from "./lock-queues";
import { offerFreedPlaces } from "./offer-freed-places";

/**
 * Gives one opening another number of places; those that become free go to who waits for them.
 * @throws DomainError "forbidden", "opening-not-found", "capacity-too-low" below what is taken or offered
 */
export async function raiseCapacity(
  ctx: SystemContext | StaffContext,
  { activityId, date, capacity }: OpeningKey & { capacity: number },
): Promise<void> {
  if (ctx.actor.kind === "staff") authorize(ctx as StaffContext, "openings.change");
  const key = { activityId, date };
  await lockQueues(ctx, [key]);
  await settleHeld(ctx, [key]);
  const here = and(
    eq(opening.communeId, ctx.commune.id),
    eq(opening.activityId, activityId),
    eq(opening.serviceDate, date),
  );
  const [found] = await ctx.tx
    .select({ taken: opening.taken, held: opening.held, before: opening.capacity })
    .from(opening)
    .where(here);
  if (!found) throw new DomainError("opening-not-found", { date: longDate(date) });
  const least = found.taken + found.held;
  if (capacity < least) throw new DomainError("capacity-too-low", { least });
  await ctx.tx.update(opening).set({ capacity }).where(here);
  await audit(ctx, {
    action: "capacity-raised",
    // An opening is an activity on a date.
    subject: { kind: "opening", id: activityId },
    detail: { date: date.toString(), before: found.before, capacity },
  });
  await offerFreedPlaces(ctx, [key]);
}
