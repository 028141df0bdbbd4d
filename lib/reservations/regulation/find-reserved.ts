import { and, eq, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { activity, reservation } from "@/db/schema";
import type { RuleSpan } from "@/lib/catalogue/rules/change-rules";
import type { StaffContext } from "@/lib/context";

/**
 * Of spans of civil days, those on which a child has, or once had, a place under the regulation: which its families knew
 * by the rules as they were. One statement, none for no span; the answer is of the same order.
 */
export async function findReserved(
  ctx: StaffContext,
  regulationId: string,
  spans: readonly RuleSpan[],
): Promise<boolean[]> {
  const [first, second, ...rest] = spans.map((span, index) =>
    ctx.tx
      .select({ index: sql<number>`${index}::int`.as("index") })
      .from(sql`(select 1) as one`)
      .where(sql`exists ${onSpan(ctx, regulationId, span)}`),
  );
  if (!first) return [];
  const rows = await (second ? unionAll(first, second, ...rest) : first);
  return spans.map((_, index) => rows.some((row) => row.index === index));
}

function onSpan(ctx: StaffContext, regulationId: string, { from, until }: RuleSpan) {
  return ctx.tx
    .select({ one: sql`1` })
    .from(reservation)
    .innerJoin(
      activity,
      and(eq(activity.communeId, reservation.communeId), eq(activity.id, reservation.activityId)),
    )
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(activity.regulationId, regulationId),
        from ? sql`${reservation.serviceDate} >= ${from.toString()}::date` : undefined,
        until ? sql`${reservation.serviceDate} < ${until.toString()}::date` : undefined,
      ),
    );
}
