import type { BasketDate, BasketGroup, BasketView } from "@/lib/reservations/basket/views";
import type { PlaceKey } from "@/lib/reservations/places/views";
import type { PendingWish, Wishes } from "./wishes";

/** The basket as it will be once the pending wishes are saved. The server's words stay wherever it has spoken. */
export function overlayBasket(basket: BasketView, wishes: Wishes): BasketView {
  if (wishes.size === 0) return basket;
  const bookings = overlayGroups(basket.bookings, "book", wishes);
  const cancellations = overlayGroups(basket.cancellations, "cancel", wishes);
  const dates = [...bookings, ...cancellations].flatMap((group) => group.dates);
  return {
    version: basket.version,
    bookings,
    cancellations,
    count: dates.length,
    problems: dates.filter((date) => date.problem !== null).length,
    canUndo: false,
  };
}

function overlayGroups(
  groups: readonly BasketGroup[],
  kind: BasketGroup["kind"],
  wishes: Wishes,
): BasketGroup[] {
  const stands = (key: PlaceKey) => (wishes.get(key)?.wish ?? kind) === kind;
  const kept = groups.map((group) =>
    withDates(
      group,
      group.dates.filter((date) => stands(date.key)),
    ),
  );
  const known = new Set(kept.flatMap((group) => group.dates.map((date) => date.key)));
  for (const [key, pending] of wishes) {
    if (pending.wish === kind && !known.has(key)) addLine(kept, kind, key, pending);
  }
  return kept.filter((group) => group.dates.length > 0);
}

function addLine(
  groups: BasketGroup[],
  kind: BasketGroup["kind"],
  key: PlaceKey,
  { line }: PendingWish,
): void {
  const at = groups.findIndex(
    (group) => group.childId === line.childId && group.activityId === line.activityId,
  );
  const group = groups[at] ?? newGroup(kind, line);
  const dates = [...group.dates, { key, date: line.date, label: line.label, problem: null }];
  const grown = withDates(group, dates.sort(byDate));
  if (at < 0) groups.push(grown);
  else groups[at] = grown;
}

function newGroup(kind: BasketGroup["kind"], line: PendingWish["line"]): BasketGroup {
  const { childId, childName, activityId, activityName } = line;
  return {
    kind,
    childId,
    childName,
    activityId,
    activityName,
    dates: [],
    folded: null,
    cancellableUntil: null,
    surcharges: [],
    addedBy: null,
  };
}

/** The folded span speaks of all the dates: it falls as soon as they change, until the server says it anew. */
function withDates(group: BasketGroup, dates: BasketDate[]): BasketGroup {
  return dates.length === group.dates.length ? group : { ...group, dates, folded: null };
}

function byDate(a: BasketDate, b: BasketDate): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
