import { Temporal } from "temporal-polyfill";
import type { SystemContext } from "@/lib/context";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import type { Decider } from "@/lib/reservations/rules/decider";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { Ledger } from "@/lib/reservations/rules/ledger";
import { mondayOf } from "@/lib/time/civil-date";
import type { DueOpening } from "./find-urgent-weeks";
import type { UsualPlace } from "./find-usual-places";
import { keepOwnDays } from "./keep-own-days";

/** A place that a household usually books and can still book. */
export interface OpenPlace extends UsualPlace {
  /** ISO Monday. */
  week: string;
  /** The last instant, inclusive. */
  until: Temporal.Instant;
}

/** What a family could book, of places anywhere in the commune: see `decideUsual`. */
export async function keepBookable(
  ctx: SystemContext,
  usual: readonly UsualPlace[],
  due: readonly DueOpening[],
): Promise<OpenPlace[]> {
  const dates = usual.map(({ date }) => date).sort(Temporal.PlainDate.compare);
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until) return [];
  const children = new Map(usual.map(({ childId: id, ...child }) => [id, { id, ...child }]));
  const { decider, stretches } = await loadDecider(ctx, [...children.values()], { from, until });
  return decideUsual(decider, keepOwnDays(usual, stretches), due);
}

/**
 * What a family could book, and at its ordinary price: nobody is reminded of a day that is full. Decided one after
 * the other as if each were booked, twice: an activity that goes only with another may come before it.
 */
export function decideUsual(
  decider: Decider,
  usual: readonly UsualPlace[],
  due: readonly DueOpening[],
): OpenPlace[] {
  const openings = new Map(due.map((opening) => [openingKey(opening), opening]));
  const limitOf = (place: UsualPlace, ledger: Ledger) => {
    const opening = openings.get(openingKey(place));
    if (!opening || !decider.activity(place.activityId)) return null;
    const status = { ...place, opening, reservedBy: null, attendance: null, line: null };
    const { booking } = decider.decide(status, ledger);
    return booking.kind === "allowed" && booking.surcharge === null ? booking.deadline : null;
  };
  const limits = new Map<UsualPlace, Temporal.Instant>();
  for (const ofOne of groupBy(usual, (place) => place.householdId).values()) {
    const ledger = decider.intended.copy();
    for (const place of [...ofOne, ...ofOne]) {
      const until = limits.has(place) ? null : limitOf(place, ledger);
      if (!until) continue;
      ledger.add(place);
      limits.set(place, until);
    }
  }
  return usual.flatMap((place): OpenPlace[] => {
    const until = limits.get(place);
    return until ? [{ ...place, week: mondayOf(place.date).toString(), until }] : [];
  });
}

function openingKey({ activityId, date }: Pick<UsualPlace, "activityId" | "date">): string {
  return `${activityId}/${date.toString()}`;
}
