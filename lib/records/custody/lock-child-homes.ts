import { and, asc, eq } from "drizzle-orm";
import { child, householdChild } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export interface LockedChild {
  /** "Léa DUPONT" */
  name: string;
  /** The households it lives in. */
  homes: string[];
}

/**
 * Locks a child and reads, in a statement of its own under that lock, the households it lives in: of those who change
 * them at once each sees what the one before did.
 * @throws DomainError "not-found"
 */
export async function lockChildHomes(ctx: StaffContext, childId: string): Promise<LockedChild> {
  const [found] = await ctx.tx
    .select({ firstName: child.firstName, lastName: child.lastName })
    .from(child)
    .where(and(eq(child.communeId, ctx.commune.id), eq(child.id, childId)))
    .for("no key update");
  if (!found) throw new DomainError("not-found");
  const homes = await ctx.tx
    .select({ id: householdChild.householdId })
    .from(householdChild)
    .where(and(eq(householdChild.communeId, ctx.commune.id), eq(householdChild.childId, childId)))
    .orderBy(asc(householdChild.householdId));
  return { name: `${found.firstName} ${found.lastName}`, homes: homes.map(({ id }) => id) };
}
