import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { arrayOf, preparedQuery } from "@/db/prepared";
import { attendance, basketLine, child, opening, reservation } from "@/db/schema";
import type { Tx } from "@/db/tenant";
import type { FamilyContext } from "@/lib/context";
import type { PlaceStatus } from "../rules/decider";
import { isOwnTurn, ownTurn, turnColumns, turnOf } from "./own-turn";
import { type Place, placeRows, placesAsJson } from "./place";
import { claimsOfOthers, liveReservations } from "./recount";

const asWritten = { taken: sql<number>`${opening.taken}`, held: sql<number>`${opening.held}` };
const recounted: typeof asWritten = {
  taken: liveReservations,
  held: claimsOfOthers({ childId: child.id, householdId: sql.placeholder("householdId") }),
};

const placesThat = (which: SQL | undefined, counted: typeof asWritten) => (tx: Tx) =>
  tx
    .select({
      childId: child.id,
      activityId: opening.activityId,
      date: opening.serviceDate,
      capacity: opening.capacity,
      ...counted,
      reservedBy: reservation.householdId,
      attendance: attendance.status,
      line: basketLine.kind,
      ...turnColumns,
    })
    .from(opening)
    .innerJoin(child, eq(child.communeId, opening.communeId))
    .leftJoin(
      reservation,
      and(
        eq(reservation.communeId, opening.communeId),
        eq(reservation.childId, child.id),
        eq(reservation.activityId, opening.activityId),
        eq(reservation.serviceDate, opening.serviceDate),
        eq(reservation.status, "reserved"),
      ),
    )
    .leftJoin(
      attendance,
      and(
        eq(attendance.communeId, opening.communeId),
        eq(attendance.childId, child.id),
        eq(attendance.activityId, opening.activityId),
        eq(attendance.serviceDate, opening.serviceDate),
      ),
    )
    .leftJoin(
      basketLine,
      and(
        eq(basketLine.communeId, opening.communeId),
        eq(basketLine.householdId, sql.placeholder("householdId")),
        eq(basketLine.childId, child.id),
        eq(basketLine.activityId, opening.activityId),
        eq(basketLine.serviceDate, opening.serviceDate),
      ),
    )
    .leftJoin(
      ownTurn,
      isOwnTurn({
        communeId: opening.communeId,
        householdId: sql.placeholder("householdId"),
        childId: child.id,
        activityId: opening.activityId,
        serviceDate: opening.serviceDate,
      }),
    )
    .where(and(eq(opening.communeId, sql.placeholder("communeId")), which))
    .orderBy(asc(opening.serviceDate));

type Reader = { communeId: string; householdId: string };
const placesOver = preparedQuery<
  Reader & { children: string; activities: string; from: string; until: string }
>()(
  placesThat(
    and(
      sql`${opening.activityId} = any(${sql.placeholder("activities")}::uuid[])`,
      sql`${opening.serviceDate} between ${sql.placeholder("from")}::date and ${sql.placeholder("until")}::date`,
      sql`${child.id} = any(${sql.placeholder("children")}::uuid[])`,
    ),
    asWritten,
  ),
);
const named = sql`(${child.id}, ${opening.activityId}, ${opening.serviceDate}) in (select child_id, activity_id, service_date from ${placeRows(sql.placeholder("places"))})`;
const placesNamed = preparedQuery<Reader & { places: string }>()(placesThat(named, asWritten));
const placesRecounted = preparedQuery<Reader & { places: string; now: string }>()(
  placesThat(named, recounted),
);
const readerOf = (ctx: FamilyContext): Reader => ({
  communeId: ctx.commune.id,
  householdId: ctx.actor.householdId,
});

/** How each opening of these activities stands for each of these children, over a span of civil dates. */
export async function listPlaces(
  ctx: FamilyContext,
  asked: {
    childIds: readonly string[];
    activityIds: readonly string[];
    from: Temporal.PlainDate;
    until: Temporal.PlainDate;
  },
): Promise<PlaceStatus[]> {
  if (asked.childIds.length === 0 || asked.activityIds.length === 0) return [];
  const rows = await placesOver(ctx.tx, {
    ...readerOf(ctx),
    children: arrayOf(asked.childIds),
    activities: arrayOf(asked.activityIds),
    from: asked.from.toString(),
    until: asked.until.toString(),
  });
  return rows.map((row) => statusOf(row, ctx));
}

/** How these very places stand; one without an opening is left out. */
export async function listPlacesByKey(ctx: FamilyContext, places: readonly Place[]): Promise<PlaceStatus[]> {
  if (places.length === 0) return [];
  const rows = await placesNamed(ctx.tx, { ...readerOf(ctx), places: placesAsJson(places) });
  return rows.map((row) => statusOf(row, ctx));
}

/**
 * How one place stands, its opening counted row by row: under the opening's lock, in a statement of its own. Null
 * where the activity does not open.
 */
export async function recountPlace(ctx: FamilyContext, place: Place): Promise<PlaceStatus | null> {
  const asked = { ...readerOf(ctx), places: placesAsJson([place]), now: ctx.now.toString() };
  const [row] = await placesRecounted(ctx.tx, asked);
  return row ? { ...placeOfRow(row, ctx), opening: openingOf(row), turn: turnOf(row, ctx.now) } : null;
}

type Row = Awaited<ReturnType<typeof placesOver>>[number];

function statusOf(row: Row, ctx: FamilyContext): PlaceStatus {
  const turn = turnOf(row, ctx.now);
  // One of those that the opening holds may be held for this very child.
  const held = row.held - (turn?.kind === "offered" ? 1 : 0);
  return { ...placeOfRow(row, ctx), opening: openingOf({ ...row, held }), turn };
}

const openingOf = ({ capacity, taken, held }: Pick<Row, "capacity" | "taken" | "held">) => ({
  capacity,
  taken,
  held,
});

function placeOfRow(row: Row, ctx: FamilyContext): Omit<PlaceStatus, "opening"> {
  return {
    childId: row.childId,
    activityId: row.activityId,
    date: row.date,
    reservedBy: whose(row.reservedBy, ctx.actor.householdId),
    attendance: row.attendance,
    line: row.line,
  };
}

/** A place on a day on which its activity does not open. */
export function closedPlace(place: Place): PlaceStatus {
  return { ...place, opening: null, reservedBy: null, attendance: null, line: null };
}

/** A place is ours or the other household's; more is nobody's business. */
export function whose(householdId: string | null, ours: string): PlaceStatus["reservedBy"] {
  if (!householdId) return null;
  return householdId === ours ? "us" : "other";
}
