import type { FamilyContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { closedPlace, listPlacesByKey } from "../places/list-places";
import { loadDecider } from "../places/load-decider";
import { tellTurn } from "../places/tell-turn";
import type { PlaceStatus } from "../rules/decider";
import type { Decision } from "../rules/facts";
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
  const state = stateOf(offer, now);
  const place = state === "accepted" ? null : await decideOffered(ctx, offer);
  return presentOffer(offer, {
    now,
    timeZone: commune.timeZone,
    surcharge: state === "live" && place?.booking?.kind === "allowed" ? place.booking.surcharge : null,
    next: state === "live" || !place ? null : nextStepOf(place, commune.timeZone),
  });
}

interface OfferedPlace {
  status: PlaceStatus;
  /** Null where the child has nothing to do with the activity any more. */
  booking: Decision | null;
}

async function decideOffered(ctx: FamilyContext, offer: Offer): Promise<OfferedPlace> {
  const [status = closedPlace(offer)] = await listPlacesByKey(ctx, [offer]);
  const { decider } = await loadDecider(ctx, [offer.child], { from: offer.date, until: offer.date });
  const known = decider.activity(offer.activityId) !== undefined;
  return { status, booking: known ? decider.decide({ ...status, line: null }).booking : null };
}

/** Where the place was lost: ask again, know one's rank, or book what is free again. */
function nextStepOf({ status, booking }: OfferedPlace, timeZone: string): NextStep | null {
  if (status.turn) return { kind: "waiting", message: tellTurn(status.turn, timeZone) };
  if (status.reservedBy || !booking) return null;
  if (booking.kind === "allowed") return { kind: "bookable", message: t("bookable") };
  return booking.refusal.code === "full" ? { kind: "ask-again" } : null;
}
