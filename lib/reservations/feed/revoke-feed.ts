import { and, eq, isNull } from "drizzle-orm";
import { calendarFeed } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { FamilyContext } from "@/lib/context";
import { lockHousehold } from "@/lib/households/lock-household";
import { createFeed } from "./create-feed";

/** Ends the actor's calendar link: its address answers nothing any more. Without one there is nothing to do. */
export async function revokeFeed(ctx: FamilyContext): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const ended = await ctx.tx
    .update(calendarFeed)
    .set({ revokedAt: realNow() })
    .where(
      and(
        eq(calendarFeed.communeId, ctx.commune.id),
        eq(calendarFeed.guardianId, ctx.actor.guardianId),
        isNull(calendarFeed.revokedAt),
      ),
    )
    .returning({ id: calendarFeed.id });
  if (ended.length > 0)
    await audit(ctx, { action: "feed-revoked", subject: { kind: "guardian", id: ctx.actor.guardianId } });
}

/** Another address in the place of the one that somebody knows who should not. */
export async function renewFeed(ctx: FamilyContext): Promise<void> {
  await revokeFeed(ctx);
  await createFeed(ctx);
}
