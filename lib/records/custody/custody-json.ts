import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { custodyCalendar, custodyDay, householdChild } from "@/db/schema";
import type { CustodyCalendar } from "../rules/custody";

/** A calendar of custody as the one column of `custodyAsJson` holds it; dates are ISO. */
export interface StoredCustody extends Omit<CustodyCalendar, "startsOn" | "days"> {
  startsOn: string;
  days: { from: string; until: string; householdId: string }[];
}

/** A child's calendar of custody with its explicit days, whole, as one column beside other things; null without one. */
export function custodyAsJson(of: { communeId: SQLWrapper; childId: SQLWrapper }): SQL<StoredCustody | null> {
  // Named by hand: in a select of one table Drizzle writes every column without its table.
  return sql`(
    select jsonb_build_object(
      'startsOn', c.starts_on, 'evenWeeksWith', c.even_weeks_with, 'oddWeeksWith', c.odd_weeks_with,
      'holidays', c.holidays, 'firstHalfEvenYears', c.first_half_even_years,
      'homes', array(
        select h.household_id from ${householdChild} as h
        where h.commune_id = c.commune_id and h.child_id = c.child_id order by 1),
      'days', array(
        select jsonb_build_object('from', d.starts_on, 'until', d.ends_on, 'householdId', d.household_id)
        from ${custodyDay} as d
        where d.commune_id = c.commune_id and d.child_id = c.child_id order by d.starts_on))
    from ${custodyCalendar} as c
    where c.commune_id = ${of.communeId} and c.child_id = ${of.childId})`;
}

export function readCustody(stored: StoredCustody): CustodyCalendar {
  return {
    ...stored,
    startsOn: Temporal.PlainDate.from(stored.startsOn),
    days: stored.days.map(({ from, until, householdId }) => ({
      from: Temporal.PlainDate.from(from),
      until: Temporal.PlainDate.from(until),
      householdId,
    })),
  };
}
