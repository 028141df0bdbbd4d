import { and, eq } from "drizzle-orm";
import { activity, reservation } from "@/db/schema";
import { atOwnSites } from "@/lib/accounts/at-own-sites";
import type { StaffContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";

/** The live reservations of today, in the commune's zone, at the sites that the agent covers. */
export function selectThereToday(ctx: StaffContext) {
  return ctx.tx
    .select({ childId: reservation.childId, activity: activity.name })
    .from(reservation)
    .innerJoin(
      activity,
      and(eq(activity.communeId, reservation.communeId), eq(activity.id, reservation.activityId)),
    )
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.status, "reserved"),
        eq(reservation.serviceDate, civilDateAt(ctx.now, ctx.commune.timeZone)),
        atOwnSites(ctx, activity.siteId),
      ),
    );
}
