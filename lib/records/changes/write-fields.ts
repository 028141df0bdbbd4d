import { and, eq } from "drizzle-orm";
import { child, childDiet, guardian, householdChild } from "@/db/schema";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { indexHouseholds } from "@/lib/households/search/index-households";
import type { RecordField, RecordSubject, StoredValue } from "../rules/fields";
import { columnsOf } from "./columns-of";

export type FieldValues = Partial<Record<RecordField, StoredValue>>;

/** What the desk finds a family by. */
const SEARCHED: ReadonlySet<string> = new Set<RecordField>(["firstName", "lastName", "email", "mobilePhone"]);

/**
 * Writes values, in their stored form, into the file of a guardian or a child; the desk finds the household by the new
 * ones at once. The caller has checked them, holds the household's lock, and keeps the record of the change.
 * @throws DomainError "not-found" when the commune has no such person
 */
export async function writeFields(ctx: Context, subject: RecordSubject, values: FieldValues): Promise<void> {
  const { diets, ...others } = values;
  const householdIds = await writeColumns(ctx, subject, others);
  if (diets !== undefined) await writeDiets(ctx, subject.id, diets);
  if (Object.keys(others).some((field) => SEARCHED.has(field))) await indexHouseholds(ctx, householdIds);
}

/** Returns the households in whose file the person is. */
async function writeColumns(
  ctx: Context,
  { kind, id }: RecordSubject,
  values: FieldValues,
): Promise<string[]> {
  const columns = columnsOf(values);
  if (Object.keys(columns).length === 0) return [];
  const communeId = ctx.commune.id;
  if (kind === "guardian") {
    const rows = await ctx.tx
      .update(guardian)
      .set(columns)
      .where(and(eq(guardian.communeId, communeId), eq(guardian.id, id)))
      .returning({ householdId: guardian.householdId });
    if (rows.length === 0) throw new DomainError("not-found");
    return rows.map(({ householdId }) => householdId);
  }
  const rows = await ctx.tx
    .update(child)
    .set(columns)
    .where(and(eq(child.communeId, communeId), eq(child.id, id)))
    .returning({ id: child.id });
  if (rows.length === 0) throw new DomainError("not-found");
  const homes = await ctx.tx
    .select({ householdId: householdChild.householdId })
    .from(householdChild)
    .where(and(eq(householdChild.communeId, communeId), eq(householdChild.childId, id)));
  return homes.map(({ householdId }) => householdId);
}

async function writeDiets(ctx: Context, childId: string, diets: StoredValue): Promise<void> {
  const communeId = ctx.commune.id;
  await ctx.tx
    .delete(childDiet)
    .where(and(eq(childDiet.communeId, communeId), eq(childDiet.childId, childId)));
  const ids = diets ? diets.split(",") : [];
  if (ids.length === 0) return;
  await ctx.tx.insert(childDiet).values(ids.map((dietId) => ({ communeId, childId, dietId })));
}
