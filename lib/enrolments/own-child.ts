import { and, eq } from "drizzle-orm";
import { child, householdChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { isId } from "./schemas";

/** A child of the household that acts. @throws DomainError "child-not-found" */
export async function getOwnChild(ctx: FamilyContext, childId: string) {
  const [found] = isId(childId) ? await selectOwn(ctx, childId) : [];
  if (!found) throw new DomainError("child-not-found");
  return found;
}
export type OwnChild = Awaited<ReturnType<typeof getOwnChild>>;

/**
 * The same, locked: what either of its households asks for the child takes turns here.
 * @throws DomainError "child-not-found"
 */
export async function lockOwnChild(ctx: FamilyContext, childId: string): Promise<OwnChild> {
  const [found] = await selectOwn(ctx, childId).for("no key update", { of: child });
  if (!found) throw new DomainError("child-not-found");
  return found;
}

function selectOwn(ctx: FamilyContext, childId: string) {
  return ctx.tx
    .select({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      schoolId: child.schoolId,
    })
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
