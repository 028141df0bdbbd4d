import type { Temporal } from "temporal-polyfill";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { capital, shortDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { presentActivity } from "@/lib/reservations/planning/present-activity";
import type { PlaceStatus } from "@/lib/reservations/rules/decider";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { weekOf } from "./addresses";
import type { HomeDay, HomeEntry } from "./views";

const t = translatorOf("home");

/** Days that are shown for a child: what a family keeps in mind. */
const SHOWN = 4;

/**
 * The next days on which something opens for the child, today among them, with what it has on each. `places` are the
 * child's own; `enrolledIn` in the commune's order. `today` is the commune's civil date.
 */
export function presentDays(
  places: readonly PlaceStatus[],
  enrolledIn: readonly RuledActivity[],
  today: Temporal.PlainDate,
): HomeDay[] {
  const rank = new Map(enrolledIn.map(({ id }, index) => [id, index]));
  const ofChild = places.filter(({ activityId }) => rank.has(activityId));
  const byDate = [...groupBy(ofChild, (place) => place.date.toString()).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return byDate.slice(0, SHOWN).flatMap(([date, ofDay]) => {
    const [first] = ofDay;
    if (!first) return [];
    const inOrder = [...ofDay].sort((a, b) => (rank.get(a.activityId) ?? 0) - (rank.get(b.activityId) ?? 0));
    return [
      {
        date,
        label: nameDay(first.date, today),
        href: weekOf(first),
        entries: inOrder.flatMap((place) => {
          const state = stateOf(place);
          const activity = enrolledIn.find(({ id }) => id === place.activityId);
          if (!state || !activity) return [];
          const { id, name, hours } = presentActivity(activity);
          return [{ activityId: id, name, hours, state }];
        }),
      },
    ];
  });
}

function nameDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  if (date.equals(today)) return t("today");
  if (date.equals(today.add({ days: 1 }))) return t("tomorrow");
  return capital(shortDay(date));
}

/** What the child has or is asked for that day; null for what it has not. */
function stateOf({ reservedBy, line }: PlaceStatus): HomeEntry["state"] | null {
  if (reservedBy === "other") return "other-household";
  if (reservedBy === "us") return line === "cancel" ? "cancelling" : "reserved";
  return line === "book" ? "asked" : null;
}
