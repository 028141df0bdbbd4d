import { and, eq, gte, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { activity, opening } from "@/db/schema";
import { audit } from "@/lib/audit";
import { lockYear } from "@/lib/catalogue/openings/lock-year";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate } from "@/lib/i18n/format-date";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { lockOpeningsAhead } from "./lock-openings-ahead";
import type { ActivityIdInput } from "./schemas";
import { takeActivity } from "./take-activity";

/**
 * Puts an activity away: nobody can ask for it or book it any more. Days to come that nothing points to are taken away,
 * the others keep no place to give; enrolments that run stay. Archived already, it stays so.
 * @throws DomainError "forbidden", "not-found"; "activity-has-places" while reservations or turns lie ahead, with how
 * many and the last of their days
 */
export async function archiveActivity(ctx: StaffContext, { id }: ActivityIdInput): Promise<void> {
  const { activity: found } = await takeActivity(ctx, id);
  if (found.archivedAt) return;
  // Days that are being opened meanwhile would stay open.
  await lockYear(ctx);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  await lockOpeningsAhead(ctx, id, today);
  // A statement of its own, under the locks: whoever was validating a basket has finished.
  await refuseWhatLiesAhead(ctx, id, today);
  await closeOpenings(ctx, id, today);
  await ctx.tx
    .update(activity)
    .set({ archivedAt: ctx.now })
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, id)));
  await audit(ctx, { action: "activity-archived", subject: { kind: "activity", id } });
}

async function refuseWhatLiesAhead(ctx: StaffContext, id: string, today: Temporal.PlainDate): Promise<void> {
  const found = await ctx.tx.execute(sql`
    select service_date::text as day, count(*)::int as places from (
      select service_date from reservation
      where commune_id = ${ctx.commune.id} and activity_id = ${id} and service_date >= ${today.toString()}::date
        and status = 'reserved'
      union all
      select service_date from waiting_entry
      where commune_id = ${ctx.commune.id} and activity_id = ${id} and service_date >= ${today.toString()}::date
        and status in ('waiting', 'offered')) ahead
    group by service_date order by service_date`);
  const days = z.array(z.object({ day: z.string(), places: z.number() })).parse([...found]);
  const last = parseCivilDate(days.at(-1)?.day);
  if (!last) return;
  const count = days.reduce((all, { places }) => all + places, 0);
  throw new DomainError("activity-has-places", { count, until: fullDate(last) });
}

/** What a basket, a cancelled reservation or a turn points to stays, without a place to give. */
async function closeOpenings(ctx: StaffContext, id: string, today: Temporal.PlainDate): Promise<void> {
  const day = today.toString();
  await ctx.tx.execute(sql`
    delete from opening o
    where o.commune_id = ${ctx.commune.id} and o.activity_id = ${id} and o.service_date >= ${day}::date
      and not exists (select 1 from reservation r where r.commune_id = o.commune_id
        and r.activity_id = o.activity_id and r.service_date = o.service_date)
      and not exists (select 1 from waiting_entry w where w.commune_id = o.commune_id
        and w.activity_id = o.activity_id and w.service_date = o.service_date)
      and not exists (select 1 from basket_line b where b.commune_id = o.commune_id
        and b.activity_id = o.activity_id and b.service_date = o.service_date)
      and not exists (select 1 from attendance a where a.commune_id = o.commune_id
        and a.activity_id = o.activity_id and a.service_date = o.service_date)`);
  await ctx.tx
    .update(opening)
    // A number of its own is of no use any more: the activity taken back into use gives the day its usual one.
    .set({ capacity: sql`${opening.taken} + ${opening.held}`, setByHand: false })
    .where(
      and(eq(opening.communeId, ctx.commune.id), eq(opening.activityId, id), gte(opening.serviceDate, today)),
    );
}
