import { and, eq } from "drizzle-orm";
import { child, householdChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { isId } from "@/lib/search-params";
import { lockChild } from "./lock-child";

/** A child of the household that acts. @throws DomainError "child-not-found" */
export async function getHomeChild(ctx: FamilyContext, childId: string) {
  const [found] = isId(childId) ? await selectHome(ctx, childId) : [];
  if (!found) throw new DomainError("child-not-found");
  return found;
}
export type HomeChild = Awaited<ReturnType<typeof getHomeChild>>;

/**
 * The same, locked: what either of its households asks for the child takes turns here. The household is asked in a
 * statement of its own under the lock: who waited for an agent to take the child out of it must see that.
 * @throws DomainError "child-not-found"
 */
export async function lockHomeChild(ctx: FamilyContext, childId: string): Promise<HomeChild> {
  if (!isId(childId)) throw new DomainError("child-not-found");
  await lockChild(ctx, childId);
  return getHomeChild(ctx, childId);
}

function selectHome(ctx: FamilyContext, childId: string) {
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
    );
}
