import { sql } from "drizzle-orm";
import { z } from "zod";
import type { StaffContext } from "@/lib/context";
import { fullDate } from "@/lib/i18n/format-date";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";

const counted = z.object({
  other_places: z.number(),
  places: z.number(),
  until: z.string().nullable(),
});

/**
 * Of the days of an activity from today on: how many keep another number of places than the activity's without having
 * one of their own, and how many live reservations they hold, until which day. One statement.
 */
export async function countAhead(ctx: StaffContext, id: string) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone).toString();
  const [row] = await ctx.tx.execute(sql`
    select count(*) filter (where not o.set_by_hand and o.capacity <> coalesce(
             (a.weekday_capacities ->> extract(isodow from o.service_date)::text)::int, a.capacity))::int as other_places,
           coalesce(sum(o.taken), 0)::int as places,
           max(o.service_date) filter (where o.taken > 0)::text as until
    from opening o
    join activity a on a.commune_id = o.commune_id and a.id = o.activity_id
    where o.commune_id = ${ctx.commune.id} and o.activity_id = ${id} and o.service_date >= ${today}::date`);
  const found = counted.parse(row);
  const until = parseCivilDate(found.until);
  return {
    otherPlaces: found.other_places,
    reserved: { places: found.places, until: until ? fullDate(until) : "" },
  };
}
