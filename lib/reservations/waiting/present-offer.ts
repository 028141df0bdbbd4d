import { Temporal } from "temporal-polyfill";
import { civilHour, longDate, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { keyOf } from "../places/place";
import { tellKept } from "../places/tell-turn";
import type { Offer } from "./load-offer";
import type { NextStep, OfferState, OfferView } from "./views";

const t = translatorOf("waiting");

/** Where an offer stands at an instant, whether its end was noticed or not. */
export function stateOf(offer: Offer, now: Temporal.Instant): OfferState {
  switch (offer.status) {
    case "offered":
      return Temporal.Instant.compare(now, offer.until) <= 0 ? "live" : "over";
    case "accepted":
      return offer.reserved ? "accepted" : "cancelled";
    case "declined":
      return "declined";
    case "waiting":
    case "lapsed":
    case "withdrawn":
      return "over";
  }
}

/** An offer in words, with its hours in the zone given. */
export function presentOffer(
  offer: Offer,
  { now, timeZone, surcharge, next }: Circumstances & { surcharge: string | null },
): OfferView {
  const { activity, child } = offer;
  return {
    entryId: offer.entryId,
    key: keyOf(offer),
    state: stateOf(offer, now),
    childId: child.id,
    childName: `${child.firstName} ${child.lastName}`,
    activityName: activity.name,
    day: longDate(offer.date),
    date: offer.date.toString(),
    hours: `${civilHour(activity.startsAt)} – ${civilHour(activity.endsAt)}`,
    message: tell(offer, { now, timeZone, next }),
    surcharge: surcharge === null ? null : t("late", { surcharge }),
    next,
  };
}

interface Circumstances {
  now: Temporal.Instant;
  timeZone: string;
  next: NextStep | null;
}

function tell(offer: Offer, { now, timeZone, next }: Circumstances): string {
  const state = stateOf(offer, now);
  switch (state) {
    case "live":
      return tellKept(offer.until, now, timeZone);
    case "over":
      return t(next?.kind === "bookable" ? "state.overAndFree" : "state.over", {
        until: momentIn(offer.until, timeZone),
      });
    case "accepted":
    case "cancelled":
    case "declined":
      return t(`state.${state}`);
  }
}
