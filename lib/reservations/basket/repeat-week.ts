import { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { type ListedChild, listChildren } from "@/lib/households/list-children";
import { lockHousehold } from "@/lib/households/lock-household";
import { shortDay } from "@/lib/i18n/format-date";
import { latest, mondayOf } from "@/lib/time/civil-date";
import { describeRefusal } from "../places/describe-refusal";
import { listHeld } from "../places/list-held";
import { closedPlace, listPlacesByKey } from "../places/list-places";
import { isLeftToOther, loadCustodians } from "../places/load-custodians";
import { loadDecider } from "../places/load-decider";
import { keyOf, type Place, placeOf } from "../places/place";
import type { Span } from "../places/span";
import type { PlaceKey } from "../places/views";
import { isIntended } from "../rules/ledger";
import { changeBasket } from "./change-basket";
import { getBasket } from "./get-basket";
import type { RepeatWeekInput } from "./schemas";
import type { WeekRepeatedView } from "./views";

/** Weeks looked back over for one with something in it: longer than any school holidays. */
const LOOK_BACK_WEEKS = 10;

/**
 * "Reprendre la semaine précédente": asks for the same activities on the same weekdays as in the last week before
 * this one in which the household has something for the child. What is reserved or asked for already stays; what
 * the rules refuse, and the days that are the child's other household's, come back with their sentence. Sent twice, it adds nothing more.
 * @throws DomainError "child-not-found"
 */
export async function repeatWeek(ctx: FamilyContext, input: RepeatWeekInput): Promise<WeekRepeatedView> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const children = await listChildren(ctx, ctx.actor.householdId);
  const child = children.find(({ id }) => id === input.childId);
  if (!child) throw new DomainError("child-not-found");
  const monday = mondayOf(Temporal.PlainDate.from(input.monday));
  const span = { from: monday.subtract({ weeks: LOOK_BACK_WEEKS }), until: monday.add({ days: 6 }) };
  const ours = (await listHeld(ctx, [input.childId], span)).filter(
    (place) => place.reservedBy !== "other" && isIntended(place),
  );

  const isBefore = (date: Temporal.PlainDate) => Temporal.PlainDate.compare(date, monday) < 0;
  const mondays = ours.filter(({ date }) => isBefore(date)).map(({ date }) => mondayOf(date));
  const [first, ...others] = mondays;
  if (!first) return { week: null, added: 0, refused: [], cells: [], basket: await getBasket(ctx) };
  const model = others.reduce(latest, first);
  const known = new Set(ours.map(keyOf));
  const places = ours
    .filter(({ date }) => mondayOf(date).equals(model))
    .map((place) => ({ ...place, date: monday.add({ days: place.date.dayOfWeek - 1 }) }))
    .filter((place) => !known.has(keyOf(place)));
  const theirs = await listOtherCustody(ctx, child, places, { from: monday, until: span.until });
  const leftOut = theirs.map((place) =>
    presentRefused(keyOf(place), describeRefusal({ code: "other-custody" }, ctx.commune.timeZone)),
  );
  const keys = places.filter((place) => !theirs.includes(place)).map(keyOf);

  const week = String(model.weekOfYear);
  if (keys.length === 0) return { week, added: 0, refused: leftOut, cells: [], basket: await getBasket(ctx) };
  const { cells, basket, refused } = await changeBasket(ctx, {
    changes: keys.map((key) => ({ key, wish: "book" })),
  });
  return {
    week,
    added: keys.length - refused.length,
    refused: [...leftOut, ...refused.map(({ key, message }) => presentRefused(key, message))],
    cells,
    basket,
  };
}

/** Those on days on which the child is with its other household, but for what is closed: the basket says so. */
async function listOtherCustody(
  ctx: FamilyContext,
  child: ListedChild,
  places: readonly Place[],
  week: Span,
): Promise<Place[]> {
  if (!child.shared) return [];
  const { decider, stretches } = await loadDecider(ctx, [child], week);
  const custodianOf = await loadCustodians(ctx, [child], stretches);
  const opened = new Map((await listPlacesByKey(ctx, places)).map((place) => [keyOf(place), place]));
  return places.filter((place) => {
    if (!decider.activity(place.activityId)) return custodianOf(place) === "other";
    const { booking } = decider.decide(opened.get(keyOf(place)) ?? closedPlace(place));
    return isLeftToOther(place, booking, custodianOf);
  });
}

function presentRefused(key: PlaceKey, message: string): WeekRepeatedView["refused"][number] {
  return { key, label: shortDay(placeOf(key).date), message };
}
