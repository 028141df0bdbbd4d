import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import { preparedQuery } from "@/db/prepared";
import { child, householdChild } from "@/db/schema";
import type { Context } from "@/lib/context";

export interface HouseholdChild {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: Temporal.PlainDate;
  /** "CP"; null when the commune does not know it. */
  level: string | null;
}

export interface ListedChild extends HouseholdChild {
  /** It lives in a second household too. */
  shared: boolean;
}

const other = alias(householdChild, "other_home");

const children = preparedQuery<{ communeId: string; householdId: string }>()((tx) =>
  tx
    .select({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      shared: sql<boolean>`exists (
        select 1 from ${householdChild} as other_home
        where ${other.communeId} = ${householdChild.communeId} and ${other.childId} = ${householdChild.childId}
          and ${other.householdId} <> ${householdChild.householdId})`,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(
      and(
        eq(householdChild.communeId, sql.placeholder("communeId")),
        eq(householdChild.householdId, sql.placeholder("householdId")),
      ),
    )
    .orderBy(asc(child.firstName), asc(child.id)),
);

/** The children of a household, by first name. */
export function listChildren(ctx: Context, householdId: string): Promise<ListedChild[]> {
  return children(ctx.tx, { communeId: ctx.commune.id, householdId });
}
