import type { FamilyContext } from "@/lib/context";
import { lockHousehold } from "@/lib/households/lock-household";
import { placeOf } from "../places/place";
import { settleHeld } from "../places/set-taken";
import { findLiveTurn } from "./find-live-turn";
import { lockQueues } from "./lock-queues";
import { offerFreedPlaces } from "./offer-freed-places";
import type { TurnInput } from "./schemas";
import { settleTurns } from "./settle-turns";

/**
 * "Quitter la liste": a place that was kept meanwhile goes to the next one. False where the family is not on it,
 * and nothing changes.
 */
export async function leaveWaitingList(ctx: FamilyContext, { key }: TurnInput): Promise<boolean> {
  const place = placeOf(key);
  await lockHousehold(ctx, ctx.actor.householdId);
  await lockQueues(ctx, [place]);
  const turn = await findLiveTurn(ctx, place);
  if (turn?.householdId !== ctx.actor.householdId) return false;
  const wasOffered = turn.status === "offered";
  await settleTurns(ctx, [turn.entryId], wasOffered ? "declined" : "withdrawn");
  if (!wasOffered) return true;
  await settleHeld(ctx, [place]);
  await offerFreedPlaces(ctx, [place]);
  return true;
}
