import { and, asc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { child, householdChild } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface HouseholdChild {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: Temporal.PlainDate;
}

/** The children of a household, by first name. */
export async function listChildren(ctx: Context, householdId: string): Promise<HouseholdChild[]> {
  return ctx.tx
    .select({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.householdId, householdId)))
    .orderBy(asc(child.firstName), asc(child.id));
}
