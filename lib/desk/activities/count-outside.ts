import { and, eq, gte, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { child, reservation } from "@/db/schema";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import { isFor } from "@/lib/catalogue/rules/audience";
import type { Audience, Schedule } from "@/lib/catalogue/rules/regulation";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import type { StaffContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";

export type Reach = Schedule & Audience;

export interface Outside {
  /** Live reservations to come that the days or the audience held before, and hold no longer. */
  places: number;
  /** On how many civil days they are. */
  days: number;
  /** All live reservations to come. */
  all: number;
}

/** What a change of days or audience means for the reservations of an activity from today on; two statements. */
export async function countOutside(
  ctx: StaffContext,
  activityId: string,
  { before, after }: { before: Reach; after: Reach },
): Promise<Outside> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const groups = await listReserved(ctx, activityId, today);
  const last = groups.at(-1)?.date ?? today;
  const holidays = (await loadCalendar(ctx, { from: today, until: last })).filter(
    ({ kind }) => kind === "school-holiday",
  );
  const holds = (reach: Reach) => {
    // Closures are left out: what they close is theirs to tell.
    const calendar = buildServiceCalendar(reach, {
      schoolHolidays: holidays,
      closures: [],
      publicHolidays: ctx.commune.publicHolidays,
    });
    return (group: (typeof groups)[number]) =>
      calendar.closureOn(group.date) === null && isFor(reach, group, group.date);
  };
  const [held, stays] = [holds(before), holds(after)];
  const outside = groups.filter((group) => held(group) && !stays(group));
  return {
    places: sum(outside),
    days: new Set(outside.map(({ date }) => date.toString())).size,
    all: sum(groups),
  };
}

const sum = (groups: readonly { places: number }[]) => groups.reduce((all, { places }) => all + places, 0);

/** Live reservations by day and by what an audience asks of a child, days in order. */
function listReserved(ctx: StaffContext, activityId: string, from: Temporal.PlainDate) {
  return ctx.tx
    .select({
      date: reservation.serviceDate,
      birthDate: child.birthDate,
      level: child.level,
      places: sql<number>`count(*)::int`,
    })
    .from(reservation)
    .innerJoin(child, and(eq(child.communeId, reservation.communeId), eq(child.id, reservation.childId)))
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.activityId, activityId),
        eq(reservation.status, "reserved"),
        gte(reservation.serviceDate, from),
      ),
    )
    .groupBy(reservation.serviceDate, child.birthDate, child.level)
    .orderBy(reservation.serviceDate);
}
