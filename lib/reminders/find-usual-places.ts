import { type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { basketLine, child, householdChild, opening, reservation } from "@/db/schema";
import type { Context } from "@/lib/context";
import { custodyAsJson, readCustody, type StoredCustody } from "@/lib/records/custody/custody-json";
import type { CustodyCalendar } from "@/lib/records/rules/custody";
import { civilDateAt } from "@/lib/time/zone";
import type { DueOpening } from "./find-urgent-weeks";

/** Of the last open days of one weekday, how many a household must have reserved to be used to it. */
const LAST = 4;
const USUAL = 3;

/** A place that a household usually books, and has neither booked nor asked for. */
export interface UsualPlace {
  householdId: string;
  childId: string;
  birthDate: Temporal.PlainDate;
  level: string | null;
  activityId: string;
  date: Temporal.PlainDate;
  /** Of a child who has two households, when one was set. */
  custody: CustodyCalendar | null;
}

/**
 * Of these openings, those that a household usually books for a child who lives with it: the same weekday and
 * activity reserved in at least three of its last four open days. One statement for the whole commune, or for the
 * one household that is named.
 */
export async function findUsualPlaces(
  ctx: Context,
  due: readonly DueOpening[],
  householdId: string | null = null,
): Promise<UsualPlace[]> {
  if (due.length === 0) return [];
  const rows = await ctx.tx.execute<{
    householdId: string;
    childId: string;
    birthDate: string;
    level: string | null;
    activityId: string;
    date: string;
    custody: StoredCustody | null;
  }>(sql`
    select habit.household_id as "householdId", habit.child_id as "childId", ${child.birthDate}::text as "birthDate",
           ${child.level} as "level", due.activity_id as "activityId", due.service_date::text as "date",
           ${custodyAsJson({ communeId: child.communeId, childId: child.id })} as "custody"
    from ${dueRows(due)}
    cross join lateral (${lastOpenDays(ctx)}) as last
    cross join lateral (${habitsOn(ctx, householdId)}) as habit
    join ${householdChild} on ${householdChild.communeId} = ${ctx.commune.id}::uuid
      and ${householdChild.householdId} = habit.household_id and ${householdChild.childId} = habit.child_id
    join ${child} on ${child.communeId} = ${householdChild.communeId} and ${child.id} = habit.child_id
    where not exists (
        select 1 from ${reservation}
        where ${reservation.communeId} = ${ctx.commune.id}::uuid and ${reservation.childId} = habit.child_id
          and ${reservation.activityId} = due.activity_id and ${reservation.serviceDate} = due.service_date
          and ${reservation.status} = 'reserved')
      and not exists (
        select 1 from ${basketLine}
        where ${basketLine.communeId} = ${ctx.commune.id}::uuid and ${basketLine.householdId} = habit.household_id
          and ${basketLine.childId} = habit.child_id and ${basketLine.activityId} = due.activity_id
          and ${basketLine.serviceDate} = due.service_date)
    order by habit.household_id, due.service_date, habit.child_id, due.activity_id`);
  return rows.map((row) => ({
    ...row,
    birthDate: Temporal.PlainDate.from(row.birthDate),
    date: Temporal.PlainDate.from(row.date),
    custody: row.custody && readCustody(row.custody),
  }));
}

function dueRows(due: readonly DueOpening[]): SQL {
  const rows = due.map(({ activityId, date }) => ({
    activity_id: activityId,
    service_date: date.toString(),
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as due(activity_id uuid, service_date date)`;
}

/** A holiday is no open day: what was not open tells nothing about a habit. */
function lastOpenDays(ctx: Context): SQL {
  const tomorrow = civilDateAt(ctx.now, ctx.commune.timeZone).add({ days: 1 }).toString();
  return sql`
    select array_agg(open_day.service_date) as days from (
      select past.service_date from ${opening} as past
      where past.commune_id = ${ctx.commune.id}::uuid and past.activity_id = due.activity_id
        and past.service_date < least(due.service_date, ${tomorrow}::date)
        and extract(isodow from past.service_date) = extract(isodow from due.service_date)
      order by past.service_date desc limit ${LAST}) as open_day`;
}

function habitsOn(ctx: Context, householdId: string | null): SQL {
  const only = householdId ? sql`and held.household_id = ${householdId}::uuid` : sql``;
  return sql`
    select held.household_id, held.child_id from ${reservation} as held
    where held.commune_id = ${ctx.commune.id}::uuid and held.activity_id = due.activity_id
      and held.service_date = any(last.days) and held.status = 'reserved' ${only}
    group by held.household_id, held.child_id having count(*) >= ${USUAL}`;
}
