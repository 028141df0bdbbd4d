import { Temporal } from "temporal-polyfill";
import type { HouseholdChild } from "@/lib/households/list-children";
import { longDay, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { OpenPlace } from "@/lib/reminders/keep-bookable";
import type { BasketPlace } from "@/lib/reservations/basket/list-basket";
import type { Decider, PlaceStatus } from "@/lib/reservations/rules/decider";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { weekOf } from "./addresses";
import type { Todo } from "./views";

const t = translatorOf("home");

interface TodoFacts {
  children: readonly HouseholdChild[];
  decider: Decider;
  /** Those of the next days, from the first to the last. */
  places: readonly PlaceStatus[];
  lines: readonly BasketPlace[];
  forgotten: readonly OpenPlace[];
}

/**
 * What waits for the family: a place that is kept for it, a basket that nobody validated, days that it usually
 * books. In this order, for the first is gone soonest. Moments are said in the zone (IANA name).
 */
export function presentTodos(facts: TodoFacts, timeZone: string): Todo[] {
  return [
    ...presentOffers(facts, timeZone),
    ...presentBasket(facts, timeZone),
    ...presentForgotten(facts, timeZone),
  ];
}

function presentOffers({ places, children, decider }: TodoFacts, timeZone: string): Todo[] {
  return places.flatMap((place): Todo[] => {
    if (place.turn?.kind !== "offered") return [];
    const { entryId, until } = place.turn;
    return [
      {
        kind: "offer",
        key: entryId,
        title: t("offer.title", { child: nameOf(children, place.childId) }),
        detail: t("offer.detail", {
          activity: decider.activity(place.activityId)?.name ?? "",
          day: longDay(place.date),
          until: momentIn(until, timeZone),
        }),
        href: `/reservations/offre/${entryId}`,
        action: t("offer.action"),
      },
    ];
  });
}

function presentBasket({ lines, decider }: TodoFacts, timeZone: string): Todo[] {
  const [first] = lines;
  if (!first) return [];
  const limit = firstLimit(lines, decider);
  return [
    {
      kind: "basket",
      key: "basket",
      title: t("basket.title", { count: lines.length }),
      detail: limit ? t("basket.until", { until: momentIn(limit, timeZone) }) : t("basket.detail"),
      href: weekOf(first),
      action: t("basket.action"),
    },
  ];
}

/** The instant at which the first line of the basket can no longer be granted; null when all of them are late. */
function firstLimit(lines: readonly BasketPlace[], decider: Decider): Temporal.Instant | null {
  const limits = lines.flatMap((line) => {
    if (!decider.activity(line.activityId)) return [];
    const { booking, cancellation } = decider.decide(line);
    const decision = line.line === "book" ? booking : cancellation;
    return decision?.kind === "allowed" ? [decision.deadline] : [];
  });
  return limits.sort(Temporal.Instant.compare)[0] ?? null;
}

/** One a child and week: its days are booked on one screen. */
function presentForgotten({ forgotten, children }: TodoFacts, timeZone: string): Todo[] {
  const weeks = groupBy(forgotten, ({ childId, week }) => `${childId}/${week}`);
  return [...weeks.entries()].flatMap(([key, ofWeek]): Todo[] => {
    const [first] = ofWeek;
    const [limit] = ofWeek.map(({ until }) => until).sort(Temporal.Instant.compare);
    if (!first || !limit) return [];
    const days = new Set(ofWeek.map(({ date }) => date.toString())).size;
    return [
      {
        kind: "days",
        key,
        title: t("days.title", { child: nameOf(children, first.childId), count: days }),
        detail: t("days.detail", { day: longDay(first.date), until: momentIn(limit, timeZone) }),
        href: weekOf(first),
        action: t("days.action"),
      },
    ];
  });
}

function nameOf(children: readonly HouseholdChild[], childId: string): string {
  return children.find(({ id }) => id === childId)?.firstName ?? "";
}
