import { and, count, eq, gt, isNotNull } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { closure, reservation } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { type NamedClosure, selectClosures } from "@/lib/catalogue/holidays/list-closures";
import { sayStretch } from "@/lib/catalogue/holidays/school-years";
import type { StaffContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import type { ClosureLists, ClosureRow } from "./views";

/** How long closures that are over are shown, in years. */
const YEARS_BACK = 2;

/** The closures to come, and those of the last two years, newest first. Two statements. @throws DomainError "forbidden" */
export async function listDeskClosures(ctx: StaffContext): Promise<ClosureLists> {
  authorize(ctx, "calendar.change");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [closures, counts] = await Promise.all([
    selectClosures(ctx, gt(closure.until, today.subtract({ years: YEARS_BACK }))),
    countCancelled(ctx),
  ]);
  const isOver = ({ until }: NamedClosure) => Temporal.PlainDate.compare(until, today) <= 0;
  const present = (one: NamedClosure) => presentClosure(one, counts.get(one.id) ?? 0);
  return {
    coming: closures.filter((one) => !isOver(one)).map(present),
    past: closures.filter(isOver).reverse().map(present),
  };
}

export function presentClosure({ id, label, whom, ...days }: NamedClosure, cancelled: number): ClosureRow {
  return { id, label, whom, span: sayStretch(days), cancelled };
}

async function countCancelled(ctx: StaffContext): Promise<Map<string | null, number>> {
  const rows = await ctx.tx
    .select({ closureId: reservation.closureId, cancelled: count() })
    .from(reservation)
    .where(and(eq(reservation.communeId, ctx.commune.id), isNotNull(reservation.closureId)))
    .groupBy(reservation.closureId);
  return new Map(rows.map(({ closureId, cancelled }) => [closureId, cancelled]));
}
