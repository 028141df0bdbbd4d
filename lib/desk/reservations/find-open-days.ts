import { and, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { arrayOf } from "@/db/prepared";
import { opening } from "@/db/schema";
import { isServed } from "@/lib/catalogue/openings/is-served";
import type { StaffContext } from "@/lib/context";

/** The days nearest to a civil date on which any of the activities opens; null where there is none. */
export interface OpenDays {
  previous: Temporal.PlainDate | null;
  /** The date itself, or the first one after. */
  here: Temporal.PlainDate | null;
  next: Temporal.PlainDate | null;
}

/** Where to go from a day, among the openings of activities that the caller may show: one statement. */
export async function findOpenDays(
  ctx: StaffContext,
  activityIds: readonly string[],
  date: Temporal.PlainDate,
): Promise<OpenDays> {
  const day = opening.serviceDate;
  const [row] = await ctx.tx
    .select({
      previous: sql<string | null>`max(${day}) filter (where ${day} < ${date.toString()})`,
      here: sql<string | null>`min(${day}) filter (where ${day} >= ${date.toString()})`,
      next: sql<string | null>`min(${day}) filter (where ${day} > ${date.toString()})`,
    })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        sql`${opening.activityId} = any(${arrayOf(activityIds)}::uuid[])`,
        isServed,
      ),
    );
  const read = (text: string | null | undefined) => (text ? Temporal.PlainDate.from(text) : null);
  return { previous: read(row?.previous), here: read(row?.here), next: read(row?.next) };
}
