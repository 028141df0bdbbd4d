import { and, asc, eq, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { guardian } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import type { RecordField, StoredValue } from "../rules/fields";

const guardians = preparedQuery<{ communeId: string; householdId: string }>()((tx) =>
  tx
    .select()
    .from(guardian)
    .where(
      and(
        eq(guardian.communeId, sql.placeholder("communeId")),
        eq(guardian.householdId, sql.placeholder("householdId")),
      ),
    )
    .orderBy(asc(guardian.id)),
);

export type OwnGuardian = typeof guardian.$inferSelect;

/** The guardians of the actor's household, in the order in which they came. */
export function findOwnGuardians(ctx: FamilyContext): Promise<OwnGuardian[]> {
  return guardians(ctx.tx, { communeId: ctx.commune.id, householdId: ctx.actor.householdId });
}

/** A field of a guardian in stored form. */
export function storedOf(row: OwnGuardian): (field: RecordField) => StoredValue {
  return (field) => {
    const value = field === "diets" ? null : row[field];
    return value === null || value === "" ? null : String(value);
  };
}
