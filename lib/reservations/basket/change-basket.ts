import { and, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { basketLine } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";
import { earliest, latest } from "@/lib/time/civil-date";
import { describeRefusal } from "../places/describe-refusal";
import { closedPlace, listPlacesByKey } from "../places/list-places";
import { loadDecider, type Span } from "../places/load-decider";
import { lockHousehold } from "../places/lock-household";
import { keyOf, type Place, placeOf, placeRows } from "../places/place";
import { presentCell } from "../places/present-cell";
import type { PlaceStatus } from "../rules/decider";
import { growBasket } from "./basket-version";
import { getBasket } from "./get-basket";
import type { ChangeBasketInput } from "./schemas";
import type { BasketChangeView } from "./views";

type Wish = ChangeBasketInput["changes"][number]["wish"];

/**
 * Puts wishes into the household's basket and takes others out. Wishes are states, not toggles: sent twice,
 * they change nothing more. What the rules refuse comes back with its sentence; the rest is kept.
 * @throws DomainError "child-not-found", "activity-not-found"
 */
export async function changeBasket(ctx: FamilyContext, input: ChangeBasketInput): Promise<BasketChangeView> {
  const wishes = new Map(input.changes.map((change) => [change.key, change.wish]));
  const places = [...wishes.keys()].map(placeOf);
  await lockHousehold(ctx);
  const children = await listChildren(ctx, ctx.actor.householdId);
  const { decider } = await loadDecider(ctx, children, spanOf(places));
  for (const place of places) {
    if (!decider.knows(place.childId)) throw new DomainError("child-not-found");
    if (!decider.activity(place.activityId)) throw new DomainError("activity-not-found");
  }
  const found = new Map((await listPlacesByKey(ctx, places)).map((status) => [keyOf(status), status]));
  const statuses = places.map((place) => found.get(keyOf(place)) ?? closedPlace(place));

  const { add, remove, refused } = sortWishes(statuses, wishes, (status) => decider.decide(status), ctx);
  await removeLines(ctx, remove);
  await growBasket(ctx);
  await addLines(ctx, add);

  const after = statuses.map((status): PlaceStatus => ({ ...status, line: lineAfter(status, add, remove) }));
  return {
    cells: after.map((status) => presentCell(status, decider, ctx.commune.timeZone)),
    basket: await getBasket(ctx),
    refused,
  };
}

interface Line extends Place {
  kind: "book" | "cancel";
}

function sortWishes(
  statuses: readonly PlaceStatus[],
  wishes: ReadonlyMap<string, Wish>,
  decide: (status: PlaceStatus) => ReturnType<Awaited<ReturnType<typeof loadDecider>>["decider"]["decide"]>,
  ctx: FamilyContext,
) {
  const add: Line[] = [];
  const remove: Place[] = [];
  const refused: BasketChangeView["refused"] = [];
  for (const status of statuses) {
    const wish = wishes.get(keyOf(status)) ?? "none";
    if (wish === "none") {
      remove.push(status);
      continue;
    }
    if (status.line === wish) continue;
    const { booking, cancellation } = decide(status);
    const say = (code: Parameters<typeof describeRefusal>[0]) =>
      refused.push({ key: keyOf(status), message: describeRefusal(code, ctx.commune.timeZone) });
    if (wish === "book") {
      if (status.reservedBy === "us") say({ code: "already-reserved" });
      else if (booking.kind === "refused") say(booking.refusal);
      else add.push({ ...status, kind: "book" });
    } else if (!cancellation) say({ code: "nothing-reserved" });
    else if (cancellation.kind === "refused") say(cancellation.refusal);
    else add.push({ ...status, kind: "cancel" });
  }
  return { add, remove, refused };
}

function lineAfter(
  status: PlaceStatus,
  added: readonly Line[],
  removed: readonly Place[],
): PlaceStatus["line"] {
  const key = keyOf(status);
  if (removed.some((place) => keyOf(place) === key)) return null;
  return added.find((line) => keyOf(line) === key)?.kind ?? status.line;
}

function spanOf(places: readonly { date: Temporal.PlainDate }[]): Span {
  const [first, ...rest] = places;
  if (!first) throw new DomainError("invalid-input");
  return rest.reduce(
    (span, { date }) => ({ from: earliest(span.from, date), until: latest(span.until, date) }),
    { from: first.date, until: first.date },
  );
}

/** One statement however many lines; a line that is there already stays as it is. */
export async function addLines(ctx: FamilyContext, lines: readonly Line[]): Promise<void> {
  for (const kind of ["book", "cancel"] as const) {
    const places = lines.filter((line) => line.kind === kind);
    if (places.length === 0) continue;
    await ctx.tx.execute(sql`
      insert into ${basketLine} (commune_id, household_id, child_id, activity_id, service_date, kind, added_by, added_at)
      select ${ctx.commune.id}::uuid, ${ctx.actor.householdId}::uuid, place.child_id, place.activity_id,
             place.service_date, ${kind}::text, ${ctx.actor.guardianId}::uuid, ${ctx.now.toString()}::timestamptz
      from ${placeRows(places)}
      on conflict (commune_id, household_id, child_id, activity_id, service_date)
      do update set kind = excluded.kind`);
  }
}

/** Takes lines out of the household's basket; those that are not there are no matter. */
export async function removeLines(ctx: FamilyContext, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  await ctx.tx
    .delete(basketLine)
    .where(
      and(
        eq(basketLine.communeId, ctx.commune.id),
        eq(basketLine.householdId, ctx.actor.householdId),
        sql`(${basketLine.childId}, ${basketLine.activityId}, ${basketLine.serviceDate}) in (select child_id, activity_id, service_date from ${placeRows(places)})`,
      ),
    );
}
