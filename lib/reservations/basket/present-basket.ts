import { Temporal } from "temporal-polyfill";
import { dayAndMonth, momentIn, shortDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRefusal } from "../places/describe-refusal";
import { keyOf } from "../places/place";
import type { Decider } from "../rules/decider";
import { foldDates } from "../rules/fold-dates";
import { groupBy } from "../rules/group-by";
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

/** Lines by child and activity, dates in order, each with what stands in its way now. */
export function presentBasket(
  content: { version: number; canUndo: boolean; places: readonly BasketPlace[] },
  facts: Facts,
): BasketView {
  const sorted = [...content.places].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  const groups = [
    ...groupBy(sorted, (place) => `${place.line}/${place.childId}/${place.activityId}`).values(),
  ].map((places) => presentGroup(places, facts));
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

function presentGroup(places: readonly BasketPlace[], facts: Facts): BasketGroup {
  const [first] = places;
  if (!first) throw new RangeError("A group has at least one line.");
  const child = facts.children.find(({ id }) => id === first.childId);
  const folded = foldDates(places.map((place) => place.date));
  const dates = places.map((place) => ({
    key: keyOf(place),
    date: place.date.toString(),
    label: shortDay(place.date),
    problem: problemOf(place, facts),
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

function problemOf(place: BasketPlace, { decider, timeZone }: Facts): string | null {
  if (!decider) return null;
  const { booking, cancellation } = decider.decide(place);
  if (place.line === "book") {
    if (place.reservedBy === "us") return describeRefusal({ code: "already-reserved" }, timeZone);
    return booking.kind === "refused" ? describeRefusal(booking.refusal, timeZone) : null;
  }
  if (!cancellation) return describeRefusal({ code: "nothing-reserved" }, timeZone);
  return cancellation.kind === "refused" ? describeRefusal(cancellation.refusal, timeZone) : null;
}
