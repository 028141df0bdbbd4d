import { and, asc, eq, inArray } from "drizzle-orm";
import { activity, checkoutLine, child } from "@/db/schema";
import type { Context } from "@/lib/context";
import { readStoredRefusal } from "../places/stored-refusal";
import type { CheckoutLine } from "./load-checkout";

/** The lines of these checkouts: by child, then in the commune's order of activities, then by date. */
export async function listLines(
  ctx: Context,
  checkoutIds: readonly string[],
): Promise<(CheckoutLine & { checkoutId: string })[]> {
  const rows = await ctx.tx
    .select({
      checkoutId: checkoutLine.checkoutId,
      childId: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      activityId: activity.id,
      activityName: activity.name,
      date: checkoutLine.serviceDate,
      kind: checkoutLine.kind,
      refusal: checkoutLine.refusal,
      surcharge: checkoutLine.surcharge,
    })
    .from(checkoutLine)
    .innerJoin(child, and(eq(child.communeId, checkoutLine.communeId), eq(child.id, checkoutLine.childId)))
    .innerJoin(
      activity,
      and(eq(activity.communeId, checkoutLine.communeId), eq(activity.id, checkoutLine.activityId)),
    )
    .where(
      and(eq(checkoutLine.communeId, ctx.commune.id), inArray(checkoutLine.checkoutId, [...checkoutIds])),
    )
    .orderBy(
      asc(child.firstName),
      asc(child.id),
      asc(activity.position),
      asc(activity.id),
      asc(checkoutLine.serviceDate),
    );
  return rows.map((row) => ({ ...row, refusal: readStoredRefusal(row.refusal) }));
}
