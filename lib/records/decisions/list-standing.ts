import { and, eq, sql } from "drizzle-orm";
import { child, childDiet, guardian } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { RecordSubject, StoredValue } from "../rules/fields";

/** What the file of a person says now, field by field, in stored form; diets in id order. Empty when there is none. */
export async function listStanding(
  ctx: Context,
  { kind, id }: RecordSubject,
): Promise<ReadonlyMap<string, StoredValue>> {
  const communeId = ctx.commune.id;
  if (kind === "guardian") {
    const [row] = await ctx.tx
      .select()
      .from(guardian)
      .where(and(eq(guardian.communeId, communeId), eq(guardian.id, id)));
    return storedForms(row ?? {});
  }
  const [row] = await ctx.tx
    .select({
      civility: child.civility,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      diets: sql<string | null>`${dietsOf(ctx)}`,
    })
    .from(child)
    .where(and(eq(child.communeId, communeId), eq(child.id, id)));
  return storedForms(row ?? {});
}

/** Their ids, as one column beside the child. */
function dietsOf(ctx: Context) {
  return ctx.tx
    .select({ ids: sql`string_agg(${childDiet.dietId}::text, ',' order by ${childDiet.dietId})` })
    .from(childDiet)
    .where(and(eq(childDiet.communeId, child.communeId), eq(childDiet.childId, child.id)));
}

function storedForms(row: object): ReadonlyMap<string, StoredValue> {
  return new Map(
    Object.entries(row).map(([field, value]) => [field, value === null ? null : String(value)] as const),
  );
}

/** Whether two stored values of a field are the same: diets in whatever order, an empty text as none. */
export function isSameValue(field: string, one: StoredValue, other: StoredValue): boolean {
  const form = (value: StoredValue) =>
    (field === "diets" ? (value ?? "").split(",").sort().join() : (value ?? "")) || null;
  return form(one) === form(other);
}
