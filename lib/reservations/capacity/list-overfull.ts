import { and, asc, eq, sql } from "drizzle-orm";
import { child, reservation } from "@/db/schema";
import type { Context } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { type OpeningKey, queueRows } from "../waiting/lock-queues";
import type { CapacityOutcome } from "./views";

/** Children named a day, and days named at all: enough to see what is at stake. */
const NAMES = 20;
const DAYS = 10;

/** The days that hold more than is wanted, with the children who have a place there. One statement. */
export async function listOverfull(
  ctx: Context,
  openings: readonly (OpeningKey & { taken: number; held: number })[],
): Promise<CapacityOutcome> {
  const shown = openings.slice(0, DAYS);
  const holders = await listHolders(ctx, shown);
  return {
    kind: "overfull",
    asked: {},
    moreDays: openings.length - shown.length,
    days: shown.map(({ activityId, date, taken, held }) => {
      const names = holders
        .filter((one) => one.activityId === activityId && one.date.equals(date))
        .map(({ firstName, lastName }) => `${firstName} ${lastName}`);
      return {
        date: date.toString(),
        day: longDate(date),
        taken,
        offered: held,
        names: names.slice(0, NAMES),
        more: Math.max(0, names.length - NAMES),
      };
    }),
  };
}

function listHolders(ctx: Context, openings: readonly OpeningKey[]) {
  return ctx.tx
    .select({
      activityId: reservation.activityId,
      date: reservation.serviceDate,
      firstName: child.firstName,
      lastName: child.lastName,
    })
    .from(reservation)
    .innerJoin(child, and(eq(child.communeId, reservation.communeId), eq(child.id, reservation.childId)))
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.status, "reserved"),
        sql`(${reservation.activityId}, ${reservation.serviceDate}) in (select activity_id, service_date from ${queueRows(openings)})`,
      ),
    )
    .orderBy(asc(child.lastName), asc(child.firstName), asc(child.id));
}
