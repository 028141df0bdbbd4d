import { and, asc, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { child, household, opening, reservation } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { longDate } from "@/lib/i18n/format-date";
import { type Place, placeRows } from "./place";
import { liveOffers } from "./recount";
import { setTaken } from "./set-taken";

export interface GrantedPlace extends Place {
  /** The household that reserves: a child may have two. */
  householdId: string;
}

/**
 * Places given by the commune: no deadline, no basket, no e-mail, nobody's name on them. A child who has the
 * place already keeps it as it was. All or nothing, in a handful of statements however many places.
 * Locks, always in this order: households, children, openings; the recount comes after them.
 * @throws DomainError "opening-not-found", "opening-full"
 */
export async function grantPlaces(ctx: SystemContext, places: readonly GrantedPlace[]): Promise<void> {
  if (places.length === 0) return;
  await lockPeople(ctx, places);
  const known = await lockOpenings(ctx, places);
  for (const { activityId, date } of places)
    if (!known.has(`${activityId}/${date.toString()}`))
      throw new DomainError("opening-not-found", { date: longDate(date) });
  await insertReservations(ctx, places);
  await settleTaken(ctx, places);
}

async function lockPeople(ctx: SystemContext, places: readonly GrantedPlace[]): Promise<void> {
  const householdIds = [...new Set(places.map((place) => place.householdId))];
  const childIds = [...new Set(places.map((place) => place.childId))];
  await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), among(household.id, householdIds)))
    .orderBy(asc(household.id))
    .for("no key update");
  await ctx.tx
    .select({ id: child.id })
    .from(child)
    .where(and(eq(child.communeId, ctx.commune.id), among(child.id, childIds)))
    .orderBy(asc(child.id))
    .for("no key update");
}

async function lockOpenings(ctx: SystemContext, places: readonly Place[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ activityId: opening.activityId, date: opening.serviceDate })
    .from(opening)
    .where(and(eq(opening.communeId, ctx.commune.id), amongOpenings(opening, places)))
    .orderBy(asc(opening.activityId), asc(opening.serviceDate))
    .for("no key update");
  return new Set(rows.map((row) => `${row.activityId}/${row.date.toString()}`));
}

async function insertReservations(ctx: SystemContext, places: readonly GrantedPlace[]): Promise<void> {
  const rows = places.map((place) => ({
    id: uuidv7(),
    child_id: place.childId,
    activity_id: place.activityId,
    service_date: place.date.toString(),
    household_id: place.householdId,
  }));
  await ctx.tx.execute(sql`
    insert into ${reservation} (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select ${ctx.commune.id}::uuid, r.id, r.child_id, r.activity_id, r.service_date, r.household_id, 'reserved',
           ${ctx.now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, child_id uuid, activity_id uuid, service_date date, household_id uuid)
    on conflict (commune_id, child_id, activity_id, service_date) where status = 'reserved' do nothing`);
}

/** Counts afresh, under the locks: an opening that would overflow undoes everything. */
async function settleTaken(ctx: SystemContext, places: readonly Place[]): Promise<void> {
  const counts = await ctx.tx
    .select({
      activityId: reservation.activityId,
      date: reservation.serviceDate,
      capacity: opening.capacity,
      taken: sql<number>`count(*)::int`,
      held: liveOffers(ctx.now),
    })
    .from(reservation)
    .innerJoin(
      opening,
      and(
        eq(opening.communeId, reservation.communeId),
        eq(opening.activityId, reservation.activityId),
        eq(opening.serviceDate, reservation.serviceDate),
      ),
    )
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.status, "reserved"),
        amongOpenings(reservation, places),
      ),
    )
    .groupBy(
      opening.communeId,
      opening.activityId,
      opening.serviceDate,
      reservation.activityId,
      reservation.serviceDate,
    )
    .orderBy(asc(reservation.serviceDate));
  const full = counts.find(({ taken, held, capacity }) => taken + held > capacity);
  if (full) throw new DomainError("opening-full", { date: longDate(full.date), capacity: full.capacity });
  await setTaken(ctx, counts);
}

/** One bound value however many ids. */
const among = (column: typeof household.id | typeof child.id, ids: readonly string[]) =>
  sql`${column} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

function amongOpenings(table: typeof opening | typeof reservation, places: readonly Place[]) {
  const distinct = [...new Map(places.map((place) => [`${place.activityId}/${place.date}`, place])).values()];
  return sql`(${table.activityId}, ${table.serviceDate}) in (select activity_id, service_date from ${placeRows(distinct)})`;
}
