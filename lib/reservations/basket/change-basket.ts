import type { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";
import { lockHousehold } from "@/lib/households/lock-household";
import { earliest, latest } from "@/lib/time/civil-date";
import { describeRefusal } from "../places/describe-refusal";
import { closedPlace, listPlacesByKey } from "../places/list-places";
import { loadDecider } from "../places/load-decider";
import { keyOf, placeOf } from "../places/place";
import { presentCell } from "../places/present-cell";
import type { Span } from "../places/span";
import { type AdmittedWishes, admitWishes } from "../rules/admit-wishes";
import type { PlaceStatus } from "../rules/decider";
import { addLines, removeLines } from "./basket-lines";
import { growBasket } from "./basket-version";
import { getBasket } from "./get-basket";
import type { ChangeBasketInput } from "./schemas";
import type { BasketChangeView } from "./views";

/**
 * Puts wishes into the household's basket and takes others out, with all that goes only with them. Wishes are
 * states, not toggles: sent twice, they change nothing more. What the rules refuse comes back with its sentence;
 * the rest is kept. The cells that come back are those that were touched and all whose answer may have changed.
 * @throws DomainError "child-not-found", "activity-not-found"
 */
export async function changeBasket(ctx: FamilyContext, input: ChangeBasketInput): Promise<BasketChangeView> {
  const wishes = new Map(input.changes.map((change) => [change.key, change.wish]));
  const places = [...wishes.keys()].map(placeOf);
  await lockHousehold(ctx, ctx.actor.householdId);
  const children = await listChildren(ctx, ctx.actor.householdId);
  const { decider } = await loadDecider(ctx, children, spanOf(places));
  for (const place of places) {
    if (!decider.knows(place.childId)) throw new DomainError("child-not-found");
    if (!decider.activity(place.activityId)) throw new DomainError("activity-not-found");
  }
  const around = [...places, ...places.flatMap((place) => decider.around(place))];
  const distinct = new Map(around.map((place) => [keyOf(place), place]));
  const found = new Map(
    (await listPlacesByKey(ctx, [...distinct.values()])).map((status) => [keyOf(status), status]),
  );
  const told = places.map((place) => ({
    status: found.get(keyOf(place)) ?? closedPlace(place),
    wish: wishes.get(keyOf(place)) ?? "none",
  }));

  const admitted = admitWishes(told, decider, (place, activityId) =>
    found.get(keyOf({ ...place, activityId })),
  );
  await removeLines(ctx, admitted.remove);
  await growBasket(ctx);
  await addLines(
    ctx,
    admitted.add.map(({ status, kind }) => ({ ...status, kind })),
  );

  const shown = new Map([...told.map(({ status }) => [keyOf(status), status] as const), ...found]);
  const { timeZone } = ctx.commune;
  return {
    cells: statusesAfter([...shown.values()], admitted).map((status) =>
      presentCell(status, decider, timeZone),
    ),
    basket: await getBasket(ctx),
    refused: admitted.refused.map(({ status, refusal }) => ({
      key: keyOf(status),
      message: describeRefusal(refusal, timeZone),
    })),
  };
}

function statusesAfter(statuses: readonly PlaceStatus[], { add, remove }: AdmittedWishes): PlaceStatus[] {
  const lines = new Map<string, PlaceStatus["line"]>([
    ...remove.map((status) => [keyOf(status), null] as const),
    ...add.map(({ status, kind }) => [keyOf(status), kind] as const),
  ]);
  return statuses.map((status) => {
    const line = lines.get(keyOf(status));
    // A line that was taken out is null, and not the one of before.
    return line === undefined ? status : { ...status, line };
  });
}

function spanOf(places: readonly { date: Temporal.PlainDate }[]): Span {
  const [first, ...rest] = places;
  if (!first) throw new DomainError("invalid-input");
  return rest.reduce(
    (span, { date }) => ({ from: earliest(span.from, date), until: latest(span.until, date) }),
    { from: first.date, until: first.date },
  );
}
