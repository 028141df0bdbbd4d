import type { FamilyContext } from "@/lib/context";
import { lockHousehold } from "@/lib/households/lock-household";
import { settleHeld } from "../places/set-taken";
import { getOffer } from "./get-offer";
import { loadOffer } from "./load-offer";
import { lockQueues } from "./lock-queues";
import { offerFreedPlaces } from "./offer-freed-places";
import { stateOf } from "./present-offer";
import type { OfferInput } from "./schemas";
import { settleTurns } from "./settle-turns";
import type { OfferView } from "./views";

/**
 * Leaves the place to the next family, who is told at once. An offer that is no more is answered as it stands.
 * @throws DomainError "not-found" for another family's
 */
export async function declineOffer(ctx: FamilyContext, { entryId }: OfferInput): Promise<OfferView> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const asked = await loadOffer(ctx, entryId);
  await lockQueues(ctx, [asked]);
  const offer = await loadOffer(ctx, entryId);
  if (stateOf(offer, ctx.now) === "live") {
    await settleTurns(ctx, [entryId], "declined");
    await settleHeld(ctx, [offer]);
    await offerFreedPlaces(ctx, [offer]);
  }
  return getOffer(ctx, entryId);
}
