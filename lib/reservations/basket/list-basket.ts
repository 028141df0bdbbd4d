import { and, asc, eq, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { attendance, basket, basketLine, guardian, householdChild, opening, reservation } from "@/db/schema";
import type { Tx } from "@/db/tenant";
import type { FamilyContext } from "@/lib/context";
import { whose } from "../places/list-places";
import { isOwnTurn, ownTurn, turnColumns, turnOf } from "../places/own-turn";
import { claimsOfOthers, liveReservations } from "../places/recount";
import type { PlaceStatus } from "../rules/decider";

export interface BasketPlace extends PlaceStatus {
  line: "book" | "cancel";
  addedBy: { guardianId: string; firstName: string };
}

/** A child may have left the household since it was asked for: its line is nobody's wish any more. */
const stillOurs = sql`exists (
  select 1 from ${householdChild}
  where ${householdChild.communeId} = ${basketLine.communeId} and ${householdChild.childId} = ${basketLine.childId}
    and ${householdChild.householdId} = ${basketLine.householdId})`;

const asWritten = {
  taken: sql<number | null>`${opening.taken}`,
  held: sql<number | null>`${opening.held}`,
};
const recounted: typeof asWritten = { taken: liveReservations, held: claimsOfOthers(basketLine) };

const linesWith = (counted: typeof asWritten) => (tx: Tx) =>
  tx
    .select({
      version: basket.version,
      canUndo: sql<boolean>`${basket.emptied} is not null`,
      childId: basketLine.childId,
      activityId: basketLine.activityId,
      date: basketLine.serviceDate,
      kind: basketLine.kind,
      guardianId: guardian.id,
      guardianName: guardian.firstName,
      capacity: opening.capacity,
      ...counted,
      ...turnColumns,
      reservedBy: reservation.householdId,
      attendance: attendance.status,
    })
    .from(basket)
    .leftJoin(
      basketLine,
      and(
        eq(basketLine.communeId, basket.communeId),
        eq(basketLine.householdId, basket.householdId),
        stillOurs,
      ),
    )
    .leftJoin(
      guardian,
      and(eq(guardian.communeId, basketLine.communeId), eq(guardian.id, basketLine.addedBy)),
    )
    .leftJoin(
      opening,
      and(
        eq(opening.communeId, basketLine.communeId),
        eq(opening.activityId, basketLine.activityId),
        eq(opening.serviceDate, basketLine.serviceDate),
      ),
    )
    .leftJoin(
      reservation,
      and(
        eq(reservation.communeId, basketLine.communeId),
        eq(reservation.childId, basketLine.childId),
        eq(reservation.activityId, basketLine.activityId),
        eq(reservation.serviceDate, basketLine.serviceDate),
        eq(reservation.status, "reserved"),
      ),
    )
    .leftJoin(
      attendance,
      and(
        eq(attendance.communeId, basketLine.communeId),
        eq(attendance.childId, basketLine.childId),
        eq(attendance.activityId, basketLine.activityId),
        eq(attendance.serviceDate, basketLine.serviceDate),
      ),
    )
    .leftJoin(ownTurn, isOwnTurn(basketLine))
    .where(
      and(
        eq(basket.communeId, sql.placeholder("communeId")),
        eq(basket.householdId, sql.placeholder("householdId")),
      ),
    )
    .orderBy(asc(basketLine.serviceDate), asc(basketLine.activityId), asc(basketLine.childId));

type Owner = { communeId: string; householdId: string };
const lines = preparedQuery<Owner>()(linesWith(asWritten));
const recountedLines = preparedQuery<Owner & { now: string }>()(linesWith(recounted));

/** The household's basket as it stands, lines by date, in one statement; version 0 when it never had one. */
export async function listBasket(
  ctx: FamilyContext,
  /** Count what each opening holds row by row, and what others have a right to, rather than read its figures. */
  { recount = false }: { recount?: boolean } = {},
): Promise<{ version: number; canUndo: boolean; places: BasketPlace[] }> {
  const owner = { communeId: ctx.commune.id, householdId: ctx.actor.householdId };
  const rows = recount
    ? await recountedLines(ctx.tx, { ...owner, now: ctx.now.toString() })
    : await lines(ctx.tx, owner);
  const places = rows.flatMap((row): BasketPlace[] => {
    if (!row.childId || !row.activityId || !row.date || !row.kind || !row.guardianId) return [];
    const turn = turnOf(row, ctx.now);
    // Of the places that the opening holds by its own figure, one may be held for this very child.
    const held = (row.held ?? 0) - (!recount && turn?.kind === "offered" ? 1 : 0);
    const opening = row.capacity === null ? null : { capacity: row.capacity, taken: row.taken ?? 0, held };
    return [
      {
        childId: row.childId,
        activityId: row.activityId,
        date: row.date,
        opening,
        reservedBy: whose(row.reservedBy, ctx.actor.householdId),
        attendance: row.attendance,
        line: row.kind,
        turn,
        addedBy: { guardianId: row.guardianId, firstName: row.guardianName ?? "" },
      },
    ];
  });
  return { version: rows[0]?.version ?? 0, canUndo: rows[0]?.canUndo ?? false, places };
}
