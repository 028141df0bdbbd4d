import { sql } from "drizzle-orm";
import { z } from "zod";
import { basketLine, guardian, reservation } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import type { ConcernedDay } from "../rules/compute-rule-effect";

/** Families that are named; of the others, how many there are. */
export const NAMED_FAMILIES = 50;

export interface TouchedFamily {
  householdId: string;
  /** "DUPONT – MARTIN" */
  name: string;
  /** Its places and its basket's lines that are concerned. */
  places: number;
  lines: number;
  /** Whether one of its children has more places in a week than it could have then. */
  overMaximum: boolean;
}

export interface TouchedFamilies {
  /** The first by name. */
  families: TouchedFamily[];
  familyCount: number;
  /** Children with more places in some week than they could have then. */
  childrenOver: number;
}

const rowsOf = z.array(
  z.object({
    householdId: z.string(),
    name: z.string().nullable(),
    places: z.number(),
    lines: z.number(),
    overMaximum: z.boolean(),
    families: z.number(),
    children: z.number(),
  }),
);

/** Whom a change of rules concerns on these days, by name; one statement, none for no day. */
export async function listTouchedFamilies(
  ctx: StaffContext,
  days: readonly ConcernedDay[],
): Promise<TouchedFamilies> {
  if (days.length === 0) return { families: [], familyCount: 0, childrenOver: 0 };
  const rows = days.map(({ activityId, date, places, lines, maximum }) => ({
    activity_id: activityId,
    service_date: date.toString(),
    places,
    lines,
    maximum,
  }));
  const found = rowsOf.parse([
    ...(await ctx.tx.execute(sql`
      with day as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as d(activity_id uuid, service_date date, places boolean, lines boolean, maximum int)),
      above as (
        select r.child_id, array_agg(distinct r.household_id) as households
        from day d
        join ${reservation} r on r.activity_id = d.activity_id and r.service_date = d.service_date
        where r.commune_id = ${ctx.commune.id} and r.status = 'reserved' and d.maximum is not null
        group by r.child_id, r.activity_id, date_trunc('week', r.service_date)
        having count(*) > min(d.maximum)),
      touched as (
        select r.household_id, count(*) as places, 0 as lines, false as above
        from day d
        join ${reservation} r on r.activity_id = d.activity_id and r.service_date = d.service_date
        where r.commune_id = ${ctx.commune.id} and r.status = 'reserved' and d.places
        group by r.household_id
        union all
        select b.household_id, 0, count(*), false
        from day d
        join ${basketLine} b on b.activity_id = d.activity_id and b.service_date = d.service_date
        where b.commune_id = ${ctx.commune.id} and b.kind = 'book' and d.lines
        group by b.household_id
        union all
        select distinct h.household_id, 0, 0, true from above o cross join lateral unnest(o.households) as h(household_id)),
      family as (
        select household_id, sum(places)::int as places, sum(lines)::int as lines, bool_or(above) as above
        from touched group by household_id)
      select f.household_id as "householdId", n.name, f.places, f.lines, f.above as "overMaximum",
             (count(*) over ())::int as families, (select count(distinct child_id)::int from above) as children
      from family f
      left join (
        select g.household_id, string_agg(distinct g.last_name, ' – ' order by g.last_name) as name
        from ${guardian} g where g.commune_id = ${ctx.commune.id} group by g.household_id) n
        on n.household_id = f.household_id
      order by n.name, f.household_id
      limit ${NAMED_FAMILIES}`)),
  ]);
  return {
    families: found.map(({ families: _, children: __, name, ...family }) => ({
      ...family,
      name: name ?? "",
    })),
    familyCount: found[0]?.families ?? 0,
    childrenOver: found[0]?.children ?? 0,
  };
}
