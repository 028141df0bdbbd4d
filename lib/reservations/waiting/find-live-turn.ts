import { and, eq, inArray } from "drizzle-orm";
import { waitingEntry } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Place } from "../places/place";

export interface LiveTurn {
  entryId: string;
  householdId: string;
  status: (typeof waitingEntry.$inferSelect)["status"];
}

/** The turn of a child for a place, of whichever household: there is one at the most. */
export async function findLiveTurn(ctx: Context, place: Place): Promise<LiveTurn | null> {
  const [row] = await ctx.tx
    .select({
      entryId: waitingEntry.id,
      householdId: waitingEntry.householdId,
      status: waitingEntry.status,
    })
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.childId, place.childId),
        eq(waitingEntry.activityId, place.activityId),
        eq(waitingEntry.serviceDate, place.date),
        inArray(waitingEntry.status, ["waiting", "offered"]),
      ),
    );
  return row ?? null;
}
