import { v7 as uuidv7 } from "uuid";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { enqueue } from "@/lib/mail/enqueue";
import { civilDateAt } from "@/lib/time/zone";
import { removeLines } from "../basket/basket-lines";
import { consumeBasket } from "../basket/basket-version";
import { getBasket, showBasket } from "../basket/get-basket";
import type { BasketPlace } from "../basket/list-basket";
import { describeRefusal } from "../places/describe-refusal";
import { loadDecider } from "../places/load-decider";
import { keyOf } from "../places/place";
import { type Settled, settleBasket } from "../rules/settle-basket";
import { offerFreedPlaces } from "../waiting/offer-freed-places";
import { settleTurns } from "../waiting/settle-turns";
import { applyReservations } from "./apply-reservations";
import { listRecipients } from "./list-recipients";
import { lockChildren, lockOpenings, recountPlaces } from "./lock-places";
import {
  findCheckout,
  labelOf,
  listRefusedLines,
  type RecordedCheckout,
  recordCheckout,
} from "./record-checkout";
import type { CheckOutInput } from "./schemas";
import type { CheckoutOutcomeView } from "./views";

/**
 * "Valider": books and cancels all that still fits, in one transaction, and leaves the rest in the basket with
 * its reason. The same key, or the basket just consumed by another tab, gets that checkout again.
 * Locks, always in this order: household, children, openings; the recount comes after them.
 * @throws DomainError "basket-empty", "basket-changed"
 */
export async function checkOutBasket(ctx: FamilyContext, input: CheckOutInput): Promise<CheckoutOutcomeView> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const replay = await findCheckout(ctx, input);
  if (replay) return showAgain(ctx, replay);
  await consumeBasket(ctx, input.basketVersion);
  const children = await lockChildren(ctx);
  await lockOpenings(ctx);
  const lines = await recountPlaces(ctx);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  if (lines.length === 0) throw new DomainError("basket-empty");

  const span = { from: lines[0]?.date ?? today, until: lines.at(-1)?.date ?? today };
  const { decider } = await loadDecider(ctx, children, span);
  const settled = settleBasket(lines, decider);
  await settleTurns(ctx, turnsUsed(settled), "accepted");
  await applyReservations(ctx, settled);
  await offerFreedPlaces(ctx, cancelledOf(settled));
  await removeLines(
    ctx,
    settled.granted.map(({ place }) => place),
  );
  const id = uuidv7();
  await recordCheckout(ctx, id, input, settled);
  if (settled.granted.length > 0) {
    await enqueue(ctx, "basket-validated", {
      recipients: await listRecipients(ctx),
      payload: { checkoutId: id },
    });
  }
  // What stays in the basket is what was refused, and the facts are at hand: nothing is read again.
  const left = settled.refused.map(({ place }) => place);
  const content = { version: input.basketVersion + 1, canUndo: false, places: left };
  return {
    id,
    outcome: settled.granted.length > 0 ? "validated" : "nothing-granted",
    granted: settled.granted.length,
    refused: left.length,
    refusedLines: settled.refused.map(({ place, refusal }) => ({
      key: keyOf(place),
      label: labelOf(decider.activity(place.activityId)?.name ?? "", place.date),
      message: describeRefusal(refusal, ctx.commune.timeZone),
    })),
    basket: showBasket(ctx, content, children, decider),
  };
}

async function showAgain(ctx: FamilyContext, recorded: RecordedCheckout): Promise<CheckoutOutcomeView> {
  const refusedLines = recorded.refused > 0 ? await listRefusedLines(ctx, recorded.id) : [];
  return { ...recorded, refusedLines, basket: await getBasket(ctx) };
}

/** Who books a day that they waited for waits no more. */
function turnsUsed({ granted }: Settled<BasketPlace>): string[] {
  return granted.flatMap(({ place }) => (place.line === "book" && place.turn ? [place.turn.entryId] : []));
}

function cancelledOf({ granted }: Settled<BasketPlace>): BasketPlace[] {
  return granted.flatMap(({ place }) => (place.line === "cancel" ? [place] : []));
}
