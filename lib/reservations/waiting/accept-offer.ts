import { v7 as uuidv7 } from "uuid";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { lockHousehold } from "@/lib/households/lock-household";
import { momentIn } from "@/lib/i18n/format-date";
import { enqueue } from "@/lib/mail/enqueue";
import { removeLines } from "../basket/basket-lines";
import { growBasket } from "../basket/basket-version";
import { applyReservations } from "../checkout/apply-reservations";
import { listRecipients } from "../checkout/list-recipients";
import { recordCheckout } from "../checkout/record-checkout";
import { describeRefusal } from "../places/describe-refusal";
import { recountPlace } from "../places/list-places";
import { loadDecider } from "../places/load-decider";
import { settleBasket } from "../rules/settle-basket";
import { getOffer } from "./get-offer";
import { loadOffer, type Offer } from "./load-offer";
import { lockQueues } from "./lock-queues";
import { stateOf } from "./present-offer";
import type { OfferInput } from "./schemas";
import { settleTurns } from "./settle-turns";
import type { OfferView } from "./views";

/** An accepted offer consumes no basket: a version that no basket ever has. */
const NO_BASKET = -1;

/**
 * Books the place that is kept for the family, as a checkout of one line would: the same e-mail confirms it.
 * Pressed twice, it answers the same. Locks: household, child, opening; the recount comes after them.
 * @throws DomainError "not-found" for another family's, "offer-over", "offer-declined", "offer-refused" where the
 * rules have come to stand in the way
 */
export async function acceptOffer(ctx: FamilyContext, { entryId }: OfferInput): Promise<OfferView> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const asked = await loadOffer(ctx, entryId);
  await lockChild(ctx, asked.childId);
  await lockQueues(ctx, [asked]);
  const offer = await loadOffer(ctx, entryId);
  switch (stateOf(offer, ctx.now)) {
    case "live":
      await bookOffered(ctx, offer);
      return getOffer(ctx, entryId);
    case "accepted":
      return getOffer(ctx, entryId);
    case "declined":
      throw new DomainError("offer-declined");
    case "cancelled":
    case "over":
      throw new DomainError("offer-over", { until: momentIn(offer.until, ctx.commune.timeZone) });
  }
}

async function bookOffered(ctx: FamilyContext, offer: Offer): Promise<void> {
  const status = await recountPlace(ctx, offer);
  const { decider } = await loadDecider(ctx, [offer.child], { from: offer.date, until: offer.date });
  if (!status || !decider.activity(offer.activityId)) throw new DomainError("activity-not-found");
  const settled = settleBasket([{ ...status, line: "book" as const }], decider);
  const [refused] = settled.refused;
  if (refused)
    throw new DomainError("offer-refused", {
      reason: describeRefusal(refused.refusal, ctx.commune.timeZone),
    });
  await settleTurns(ctx, [offer.entryId], "accepted");
  await applyReservations(ctx, settled);
  if (status.line) {
    await removeLines(ctx, [offer]);
    await growBasket(ctx);
  }
  const id = uuidv7();
  await recordCheckout(ctx, id, { key: offer.entryId, basketVersion: NO_BASKET }, settled);
  await enqueue(ctx, "basket-validated", {
    recipients: await listRecipients(ctx),
    payload: { checkoutId: id },
  });
}
