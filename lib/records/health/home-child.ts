import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { child, householdChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export interface HomeChild {
  id: string;
  firstName: string;
}

/** A child of the household that acts. @throws DomainError "child-not-found" */
export async function findHomeChild(ctx: FamilyContext, childId: string): Promise<HomeChild> {
  const [found] = z.uuid().safeParse(childId).success ? await selectHome(ctx, childId) : [];
  if (!found) throw new DomainError("child-not-found");
  return found;
}

/** The same, locked: both its households change what is the child's one after the other. @throws DomainError "child-not-found" */
export async function lockHomeChild(ctx: FamilyContext, childId: string): Promise<HomeChild> {
  await findHomeChild(ctx, childId);
  const [found] = await selectHome(ctx, childId).for("no key update", { of: child });
  if (!found) throw new DomainError("child-not-found");
  return found;
}

function selectHome(ctx: FamilyContext, childId: string) {
  return ctx.tx
    .select({ id: child.id, firstName: child.firstName })
    .from(child)
    .innerJoin(
      householdChild,
      and(eq(householdChild.communeId, child.communeId), eq(householdChild.childId, child.id)),
    )
    .where(
      and(
        eq(child.communeId, ctx.commune.id),
        eq(child.id, childId),
        eq(householdChild.householdId, ctx.actor.householdId),
      ),
    )
    .$dynamic();
}
