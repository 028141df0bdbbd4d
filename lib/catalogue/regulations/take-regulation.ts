import { and, eq } from "drizzle-orm";
import { regulation } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export type StoredRegulation = typeof regulation.$inferSelect;

/** A regulation of the commune; one statement. @throws DomainError "not-found" */
export async function getRegulationRow(ctx: StaffContext, id: string): Promise<StoredRegulation> {
  const [row] = await ctx.tx
    .select()
    .from(regulation)
    .where(and(eq(regulation.communeId, ctx.commune.id), eq(regulation.id, id)));
  if (!row) throw new DomainError("not-found");
  return row;
}

/**
 * The same, to be changed: agents who change one regulation, or its rules, come one after the other until the transaction
 * ends. @throws DomainError "not-found"
 */
export async function takeRegulation(ctx: StaffContext, id: string): Promise<StoredRegulation> {
  const [row] = await ctx.tx
    .select()
    .from(regulation)
    .where(and(eq(regulation.communeId, ctx.commune.id), eq(regulation.id, id)))
    .for("update");
  if (!row) throw new DomainError("not-found");
  return row;
}

/** Whoever opened the regulation before is told from now on that it has changed. */
export async function growRegulation(
  ctx: StaffContext,
  { id, version }: Pick<StoredRegulation, "id" | "version">,
  change: Partial<Pick<StoredRegulation, "name" | "archivedAt">> = {},
): Promise<void> {
  await ctx.tx
    .update(regulation)
    .set({ ...change, version: version + 1 })
    .where(and(eq(regulation.communeId, ctx.commune.id), eq(regulation.id, id)));
}
