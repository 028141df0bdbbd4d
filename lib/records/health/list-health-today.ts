import { and, asc, eq, exists, or, sql } from "drizzle-orm";
import { child, healthFile, healthRecord } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { selectThereToday } from "./there-today";
import type { PresentChild } from "./views";

/**
 * The children with something on their health who are expected today where the agent works: their names and what they
 * come for, nothing more.
 * @throws DomainError "forbidden"
 */
export async function listHealthToday(ctx: StaffContext): Promise<PresentChild[]> {
  authorize(ctx, "health.read");
  const today = selectThereToday(ctx).as("today");
  const record = ctx.tx
    .select({ one: sql`1` })
    .from(healthRecord)
    .where(
      and(
        eq(healthRecord.communeId, child.communeId),
        eq(healthRecord.childId, child.id),
        sql`(cardinality(${healthRecord.allergens}) > 0 or ${healthRecord.hasPlan} or ${healthRecord.note} <> '')`,
      ),
    );
  const file = ctx.tx
    .select({ one: sql`1` })
    .from(healthFile)
    .where(
      and(
        eq(healthFile.communeId, child.communeId),
        eq(healthFile.childId, child.id),
        sql`${healthFile.fileId} is not null`,
      ),
    );
  const rows = await ctx.tx
    .selectDistinct({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      activity: today.activity,
    })
    .from(child)
    .innerJoin(today, eq(today.childId, child.id))
    .where(and(eq(child.communeId, ctx.commune.id), or(exists(record), exists(file))))
    .orderBy(asc(child.lastName), asc(child.firstName), asc(child.id), asc(today.activity));
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    if (!first) return [];
    return [{ id, name: `${first.firstName} ${first.lastName}`, activities: own.map((row) => row.activity) }];
  });
}
