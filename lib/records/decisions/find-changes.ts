import { and, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { child, guardian, recordChange, staff } from "@/db/schema";
import type { Context } from "@/lib/context";

const changer = alias(guardian, "changer");
const changerStaff = alias(staff, "changer_staff");
const decider = alias(staff, "decider");

/** Changes of files with the names of whose they are, who made them and who decided; to be ordered by the caller. */
export function findChanges(ctx: Context, condition: SQL | undefined) {
  const of = recordChange;
  return ctx.tx
    .select({
      change: recordChange,
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName },
      child: { firstName: child.firstName, lastName: child.lastName },
      changer: { firstName: changer.firstName, lastName: changer.lastName },
      changerStaff: { firstName: changerStaff.firstName, lastName: changerStaff.lastName },
      decider: { firstName: decider.firstName, lastName: decider.lastName },
    })
    .from(of)
    .leftJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .leftJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .leftJoin(changer, and(eq(changer.communeId, of.communeId), eq(changer.id, of.changedBy)))
    .leftJoin(
      changerStaff,
      and(eq(changerStaff.communeId, of.communeId), eq(changerStaff.id, of.changedByStaff)),
    )
    .leftJoin(decider, and(eq(decider.communeId, of.communeId), eq(decider.id, of.decidedBy)))
    .where(and(eq(of.communeId, ctx.commune.id), condition))
    .$dynamic();
}

export type FoundChange = Awaited<ReturnType<typeof findChanges>>[number];
