import { and, eq, isNotNull, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { guardian } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { enqueue } from "@/lib/mail/enqueue";
import { civilDateAt } from "@/lib/time/zone";
import { consumeBasket } from "../basket/basket-version";
import { removeLines } from "../basket/change-basket";
import { getBasket, showBasket } from "../basket/get-basket";
import { describeRefusal } from "../places/describe-refusal";
import { loadDecider } from "../places/load-decider";
import { lockHousehold } from "../places/lock-household";
import { keyOf } from "../places/place";
import { settleBasket } from "../rules/settle-basket";
import { applyReservations } from "./apply-reservations";
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
  await lockHousehold(ctx);
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
  await applyReservations(ctx, settled);
  await removeLines(ctx, settled.granted);
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

/** Who pressed, and the household's other guardians with an account who want copies. */
async function listRecipients(ctx: FamilyContext): Promise<string[]> {
  const rows = await ctx.tx
    .select({ email: guardian.email })
    .from(guardian)
    .where(
      and(
        eq(guardian.communeId, ctx.commune.id),
        eq(guardian.householdId, ctx.actor.householdId),
        isNotNull(guardian.accountId),
        isNotNull(guardian.email),
        or(eq(guardian.id, ctx.actor.guardianId), eq(guardian.wantsCopies, true)),
      ),
    );
  return rows.flatMap((row) => row.email ?? []);
}
