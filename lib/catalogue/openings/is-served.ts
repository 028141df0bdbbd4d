import { type SQL, sql } from "drizzle-orm";
import { activity, closure, opening } from "@/db/schema";

/**
 * Of `opening`: whether its day takes place as far as anybody counts days. A closure keeps the openings of its days, which
 * are then of no use, but for those on which somebody still has a place.
 */
export const isServed: SQL = sql`not exists (
  select 1 from ${closure}
  join ${activity} as own on own.commune_id = ${closure.communeId} and own.id = ${opening.activityId}
  where ${closure.communeId} = ${opening.communeId} and ${opening.taken} = 0
    and ${closure.from} <= ${opening.serviceDate} and ${closure.until} > ${opening.serviceDate}
    and (${closure.siteId} is null or ${closure.siteId} = own.site_id)
    and (${closure.activityId} is null or ${closure.activityId} = ${opening.activityId}))`;
