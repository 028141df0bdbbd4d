import { and, asc, eq, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { child, childDiet, householdChild, site } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { CHILD_FIELDS, type ChildField, type RecordField, type StoredValue } from "../rules/fields";

const children = preparedQuery<{ communeId: string; householdId: string }>()((tx) =>
  tx
    .select({
      id: child.id,
      civility: child.civility,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      className: child.className,
      school: site.name,
      diets: sql<
        string | null
      >`(select string_agg(${childDiet.dietId}::text, ',' order by ${childDiet.dietId})
        from ${childDiet} where ${childDiet.communeId} = ${child.communeId} and ${childDiet.childId} = ${child.id})`,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .innerJoin(site, and(eq(site.communeId, child.communeId), eq(site.id, child.schoolId)))
    .where(
      and(
        eq(householdChild.communeId, sql.placeholder("communeId")),
        eq(householdChild.householdId, sql.placeholder("householdId")),
      ),
    )
    .orderBy(asc(child.birthDate), asc(child.firstName), asc(child.id)),
);

export type OwnChild = Awaited<ReturnType<typeof findOwnChildren>>[number];

/** The children of the actor's household, the eldest first, with their school and their diets in id order. */
export function findOwnChildren(ctx: FamilyContext) {
  return children(ctx.tx, { communeId: ctx.commune.id, householdId: ctx.actor.householdId });
}

/** A field of a child in stored form. */
export function storedOf(row: OwnChild): (field: RecordField) => StoredValue {
  return (field) => {
    const value = isChildField(field) ? row[field] : null;
    return value === null || value === "" ? null : String(value);
  };
}

const isChildField = (field: RecordField): field is ChildField =>
  (CHILD_FIELDS as readonly string[]).includes(field);
