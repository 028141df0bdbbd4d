import { and, eq } from "drizzle-orm";
import { bookingWindow } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { takeActivity } from "../activities/take-activity";
import type { DropWindowInput } from "./schemas";
import { tellWindow } from "./tell-window";

/** Takes a booking window away; gone already, it stays so. @throws DomainError "forbidden", "not-found" */
export async function dropWindow(ctx: StaffContext, { id, windowId }: DropWindowInput): Promise<void> {
  await takeActivity(ctx, id);
  const [dropped] = await ctx.tx
    .delete(bookingWindow)
    .where(
      and(
        eq(bookingWindow.communeId, ctx.commune.id),
        eq(bookingWindow.activityId, id),
        eq(bookingWindow.id, windowId),
      ),
    )
    .returning();
  if (dropped) await tellWindow(ctx, id, { before: dropped, after: null });
}
