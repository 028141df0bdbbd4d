import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { closedPlace, listPlacesByKey } from "../places/list-places";
import { loadDecider } from "../places/load-decider";
import { tellTurn } from "../places/tell-turn";
import { loadOffer, type Offer } from "./load-offer";
import { presentOffer, stateOf } from "./present-offer";
import type { NextStep, OfferView } from "./views";

const t = translatorOf("waiting");

/**
 * An offer as its page shows it, and changes nothing: mail readers open links by themselves.
 * @throws DomainError "not-found" for another family's
 */
export async function getOffer(ctx: FamilyContext, entryId: string): Promise<OfferView> {
  const offer = await loadOffer(ctx, entryId);
  const { now, commune } = ctx;
  return presentOffer(offer, { now, timeZone: commune.timeZone, next: await findNextStep(ctx, offer) });
}

/** Where the place was lost: ask again, know one's rank, or book what is free again. */
async function findNextStep(ctx: FamilyContext, offer: Offer): Promise<NextStep | null> {
  const state = stateOf(offer, ctx.now);
  if (state === "live" || state === "accepted") return null;
  const [status = closedPlace(offer)] = await listPlacesByKey(ctx, [offer]);
  const { turn } = status;
  if (turn) return { kind: "waiting", message: tellTurn(turn, ctx.commune.timeZone) };
  const { decider } = await loadDecider(ctx, [offer.child], { from: offer.date, until: offer.date });
  if (status.reservedBy || !decider.activity(offer.activityId)) return null;
  const { booking } = decider.decide({ ...status, line: null });
  if (booking.kind === "allowed") return { kind: "bookable", message: t("bookable") };
  return booking.refusal.code === "full" ? { kind: "ask-again" } : null;
}
