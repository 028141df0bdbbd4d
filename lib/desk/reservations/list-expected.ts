import { and, asc, between, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { arrayOf } from "@/db/prepared";
import { child, guardian, householdChild, reservation, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/** A child's place on one civil date. */
export interface ExpectedPlace {
  activityId: string;
  date: Temporal.PlainDate;
  childId: string;
  firstName: string;
  lastName: string;
  birthDate: Temporal.PlainDate;
  level: string | null;
  className: string | null;
  schoolId: string;
  school: string;
  /** What a late booking costs, in the commune's words; null when it was in time. */
  surcharge: string | null;
  /** "Marie DUPONT": whose household reserved it, where the child has two; null otherwise. */
  household: string | null;
}

/**
 * The live reservations of activities that the caller may show, over a span of civil dates (inclusive): a child once for
 * each activity and date, in however many households it lives. Nothing of its health. One statement.
 */
export async function listExpected(
  ctx: StaffContext,
  activityIds: readonly string[],
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<ExpectedPlace[]> {
  const homes = sql`select count(*) from ${householdChild} homes
    where homes.commune_id = ${reservation.communeId} and homes.child_id = ${reservation.childId}`;
  const adults = sql`select string_agg(adult.first_name || ' ' || adult.last_name, ' et ' order by adult.id)
    from ${guardian} adult
    where adult.commune_id = ${reservation.communeId} and adult.household_id = ${reservation.householdId}`;
  return ctx.tx
    .select({
      activityId: reservation.activityId,
      date: reservation.serviceDate,
      childId: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      className: child.className,
      schoolId: child.schoolId,
      school: site.name,
      surcharge: reservation.surcharge,
      household: sql<string | null>`case when (${homes}) > 1 then (${adults}) end`,
    })
    .from(reservation)
    .innerJoin(child, and(eq(child.communeId, reservation.communeId), eq(child.id, reservation.childId)))
    .innerJoin(site, and(eq(site.communeId, child.communeId), eq(site.id, child.schoolId)))
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.status, "reserved"),
        between(reservation.serviceDate, from, until),
        sql`${reservation.activityId} = any(${arrayOf(activityIds)}::uuid[])`,
      ),
    )
    .orderBy(asc(reservation.serviceDate), asc(child.id));
}
