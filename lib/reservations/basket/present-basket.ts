import { Temporal } from "temporal-polyfill";
import { dayAndMonth, momentIn, shortDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRefusal } from "../places/describe-refusal";
import { describeSurcharges } from "../places/describe-surcharges";
import { keyOf } from "../places/place";
import type { Decider } from "../rules/decider";
import type { CancellationRefusal, Refusal } from "../rules/facts";
import { foldDates } from "../rules/fold-dates";
import { groupBy } from "../rules/group-by";
import { settleBasket } from "../rules/settle-basket";
import type { BasketPlace } from "./list-basket";
import type { BasketGroup, BasketView } from "./views";

interface Facts {
  children: readonly { id: string; firstName: string; lastName: string }[];
  decider: Decider | null;
  timeZone: string;
  now: Temporal.Instant;
  /** The guardian who reads: their own lines need no name. */
  reader: string;
}

const t = translatorOf("basket");

/** What would become of a line if the basket were validated now. */
interface Prospect {
  refusal: Refusal | CancellationRefusal | null;
  surcharge: string | null;
}

/** Lines by child and activity, dates in order, each with what stands in its way now. */
export function presentBasket(
  content: { version: number; canUndo: boolean; places: readonly BasketPlace[] },
  facts: Facts,
): BasketView {
  const sorted = [...content.places].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  const prospects = foresee(sorted, facts.decider);
  const groups = [
    ...groupBy(sorted, (place) => `${place.line}/${place.childId}/${place.activityId}`).values(),
  ].map((places) => presentGroup(places, prospects, facts));
  const bookings = groups.filter((group) => group.kind === "book");
  const cancellations = groups.filter((group) => group.kind === "cancel");
  return {
    version: content.version,
    bookings,
    cancellations,
    count: sorted.length,
    problems: groups.flatMap((group) => group.dates).filter((date) => date.problem).length,
    canUndo: content.canUndo && sorted.length === 0,
  };
}

/** The whole basket is settled, as "Valider" would: two children may want the last place. */
function foresee(places: readonly BasketPlace[], decider: Decider | null): Map<BasketPlace, Prospect> {
  if (!decider) return new Map();
  const { granted, refused } = settleBasket(places, decider);
  return new Map<BasketPlace, Prospect>([
    ...granted.map(({ place, surcharge }) => [place, { surcharge, refusal: null }] as const),
    ...refused.map(({ place, refusal }) => [place, { surcharge: null, refusal }] as const),
  ]);
}

function presentGroup(
  places: readonly BasketPlace[],
  prospects: ReadonlyMap<BasketPlace, Prospect>,
  facts: Facts,
): BasketGroup {
  const [first] = places;
  if (!first) throw new RangeError("A group has at least one line.");
  const child = facts.children.find(({ id }) => id === first.childId);
  const folded = foldDates(places.map((place) => place.date));
  const dates = places.map((place) => ({
    key: keyOf(place),
    date: place.date.toString(),
    label: shortDay(place.date),
    problem: problemOf(prospects.get(place), facts.timeZone),
  }));
  // What can no longer be booked will never have to be cancelled: the first date that still can is told.
  const granted = places.filter((_, index) => dates[index]?.problem === null);
  const other = places.find((place) => place.addedBy.guardianId !== facts.reader);
  return {
    kind: first.line,
    childId: first.childId,
    childName: child ? `${child.firstName} ${child.lastName}` : "",
    activityId: first.activityId,
    activityName: facts.decider?.activity(first.activityId)?.name ?? "",
    dates,
    folded:
      folded.kind === "span"
        ? t("span", { from: dayAndMonth(folded.from), until: dayAndMonth(folded.until) })
        : null,
    cancellableUntil: tellLimit(granted, facts),
    surcharges: describeSurcharges(places.flatMap((place) => prospects.get(place) ?? [])),
    addedBy: other ? t("addedBy", { name: other.addedBy.firstName }) : null,
  };
}

/** Until when the first of these bookings could still be cancelled; of several, which one is said. */
function tellLimit(
  [first, ...others]: readonly BasketPlace[],
  { decider, timeZone, now }: Facts,
): string | null {
  if (first?.line !== "book" || !decider) return null;
  const limit = decider.deadlinesOf(first.activityId, first.date).cancellation;
  if (Temporal.Instant.compare(now, limit) > 0) return t("notCancellable");
  const until = momentIn(limit, timeZone);
  return others.length > 0
    ? t("cancellableSeveral", { date: dayAndMonth(first.date), until })
    : t("cancellableUntil", { until });
}

function problemOf(prospect: Prospect | undefined, timeZone: string): string | null {
  return prospect?.refusal ? describeRefusal(prospect.refusal, timeZone) : null;
}
