import { and, eq, gte, lte, ne } from "drizzle-orm";
import { bookingWindow } from "@/db/schema";
import { declareBookingWindow, refuseReversed } from "@/lib/catalogue/declare-booking-window";
import type { DatedWindow } from "@/lib/catalogue/rules/booking-window";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { instantAt } from "@/lib/time/zone";
import { takeActivity } from "../activities/take-activity";
import { sayWindowDays } from "./say-window";
import type { WindowInput } from "./schemas";
import { tellWindow, windowWords } from "./tell-window";

/**
 * Says when the days of a span can be booked, or says it otherwise; times are of the commune's zone.
 * @throws DomainError "forbidden", "not-found", "window-overlaps" with the days of the other one; and those of
 * declareBookingWindow
 */
export async function saveWindow(ctx: StaffContext, input: WindowInput): Promise<void> {
  const { activity } = await takeActivity(ctx, input.id);
  const { timeZone } = ctx.commune;
  const after: DatedWindow = {
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    opensAt: input.opensOn && instantAt(input.opensOn, input.opensTime, timeZone),
    closesAt: input.closesOn && instantAt(input.closesOn, input.closesTime, timeZone),
  };
  const before = input.windowId ? await getWindow(ctx, activity.id, input.windowId) : null;
  if (before && windowWords(timeZone, before) === windowWords(timeZone, after)) return;
  await refuseOverlap(ctx, activity.id, after, input.windowId);
  if (before) {
    refuseReversed(after);
    await ctx.tx
      .update(bookingWindow)
      .set(after)
      .where(and(eq(bookingWindow.communeId, ctx.commune.id), eq(bookingWindow.id, before.id)));
  } else await declareBookingWindow(ctx, { activityId: activity.id, ...after });
  await tellWindow(ctx, activity.id, { before, after });
}

async function getWindow(ctx: StaffContext, activityId: string, id: string) {
  const [found] = await ctx.tx
    .select()
    .from(bookingWindow)
    .where(
      and(
        eq(bookingWindow.communeId, ctx.commune.id),
        eq(bookingWindow.activityId, activityId),
        eq(bookingWindow.id, id),
      ),
    );
  if (!found) throw new DomainError("not-found");
  return found;
}

/** Two windows over one day would both have to be open: nobody who reads one of them would know. */
async function refuseOverlap(
  ctx: StaffContext,
  activityId: string,
  { startsOn, endsOn }: DatedWindow,
  exceptId: string | null,
): Promise<void> {
  const [other] = await ctx.tx
    .select()
    .from(bookingWindow)
    .where(
      and(
        eq(bookingWindow.communeId, ctx.commune.id),
        eq(bookingWindow.activityId, activityId),
        lte(bookingWindow.startsOn, endsOn),
        gte(bookingWindow.endsOn, startsOn),
        exceptId ? ne(bookingWindow.id, exceptId) : undefined,
      ),
    )
    .limit(1);
  if (other) throw new DomainError("window-overlaps", { span: sayWindowDays(other) });
}
