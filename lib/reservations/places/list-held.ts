import { and, eq, type SQL, sql } from "drizzle-orm";
import { type PgColumn, unionAll } from "drizzle-orm/pg-core";
import { arrayOf, preparedQuery } from "@/db/prepared";
import { attendance, basketLine, reservation } from "@/db/schema";
import type { Context } from "@/lib/context";
import { mondayOf } from "@/lib/time/civil-date";
import type { HeldPlace } from "../rules/ledger";
import { whose } from "./list-places";
import { keyOf } from "./place";
import type { Span } from "./span";

const ofChildren = (table: { childId: PgColumn; serviceDate: PgColumn }): SQL =>
  sql`${table.childId} = any(${sql.placeholder("children")}::uuid[])
      and ${table.serviceDate} between ${sql.placeholder("from")}::date and ${sql.placeholder("until")}::date`;

const heldOver = preparedQuery<{
  communeId: string;
  householdId: string;
  children: string;
  from: string;
  until: string;
}>()((tx) =>
  unionAll(
    tx
      .select({
        childId: reservation.childId,
        activityId: reservation.activityId,
        date: reservation.serviceDate,
        reservedFor: reservation.householdId,
        attended: sql<boolean>`${attendance.status} is not null`.as("attended"),
        line: sql<HeldPlace["line"]>`null::text`.as("line"),
      })
      .from(reservation)
      .leftJoin(
        attendance,
        and(
          eq(attendance.communeId, reservation.communeId),
          eq(attendance.childId, reservation.childId),
          eq(attendance.activityId, reservation.activityId),
          eq(attendance.serviceDate, reservation.serviceDate),
        ),
      )
      .where(
        and(
          eq(reservation.communeId, sql.placeholder("communeId")),
          eq(reservation.status, "reserved"),
          ofChildren(reservation),
        ),
      ),
    tx
      .select({
        childId: basketLine.childId,
        activityId: basketLine.activityId,
        date: basketLine.serviceDate,
        reservedFor: sql<string>`null::uuid`.as("reserved_for"),
        attended: sql<boolean>`false`.as("attended"),
        line: sql<HeldPlace["line"]>`${basketLine.kind}`.as("line"),
      })
      .from(basketLine)
      .where(
        and(
          eq(basketLine.communeId, sql.placeholder("communeId")),
          eq(basketLine.householdId, sql.placeholder("householdId")),
          ofChildren(basketLine),
        ),
      ),
  ),
);

/** Of no household: all that is reserved is then another's, and there is no basket. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * All that these children have, from whichever household, and what the reader's basket asks for them, over the
 * whole ISO weeks of a span of civil dates: one statement, read after the children's locks where there are locks.
 */
export async function listHeld(ctx: Context, childIds: readonly string[], span: Span): Promise<HeldPlace[]> {
  const householdId = ctx.actor.kind === "guardian" ? ctx.actor.householdId : NOBODY;
  const rows = await heldOver(ctx.tx, {
    communeId: ctx.commune.id,
    householdId,
    children: arrayOf(childIds),
    from: mondayOf(span.from).toString(),
    until: mondayOf(span.until).add({ days: 6 }).toString(),
  });
  const held = new Map<string, HeldPlace>();
  for (const { childId, activityId, date, reservedFor, attended, line } of rows) {
    const place = { childId, activityId, date };
    const known = held.get(keyOf(place));
    held.set(keyOf(place), {
      ...place,
      reservedBy: whose(reservedFor, householdId) ?? known?.reservedBy ?? null,
      attended: attended || (known?.attended ?? false),
      line: line ?? known?.line ?? null,
    });
  }
  return [...held.values()];
}
