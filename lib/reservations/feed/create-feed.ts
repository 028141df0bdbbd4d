import { v7 as uuidv7 } from "uuid";
import { calendarFeed } from "@/db/schema";
import { hashToken } from "@/lib/accounts/links/link-token";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { FamilyContext } from "@/lib/context";
import { lockHousehold } from "@/lib/households/lock-household";
import { feedTokenOf } from "./feed-token";
import { findLiveFeed } from "./get-feed";

/** Makes the actor's calendar link; one that lives already stays, so that a second press changes nothing. */
export async function createFeed(ctx: FamilyContext): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  if (await findLiveFeed(ctx)) return;
  const id = uuidv7();
  await ctx.tx.insert(calendarFeed).values({
    communeId: ctx.commune.id,
    id,
    guardianId: ctx.actor.guardianId,
    tokenHash: hashToken(feedTokenOf(id)),
    createdAt: realNow(),
  });
  await audit(ctx, { action: "feed-created", subject: { kind: "guardian", id: ctx.actor.guardianId } });
}
