import { and, eq } from "drizzle-orm";
import { child, householdChild, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** A child of that household, with its school. @throws DomainError "not-found" */
export async function takeChild(
  ctx: StaffContext,
  { householdId, childId }: { householdId: string; childId: string },
) {
  const [found] = await ctx.tx
    .select({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      className: child.className,
      schoolId: child.schoolId,
      school: site.name,
    })
    .from(householdChild)
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .innerJoin(site, and(eq(site.communeId, child.communeId), eq(site.id, child.schoolId)))
    .where(
      and(
        eq(householdChild.communeId, ctx.commune.id),
        eq(householdChild.householdId, householdId),
        eq(householdChild.childId, childId),
      ),
    );
  if (!found) throw new DomainError("not-found");
  return found;
}
export type TakenChild = Awaited<ReturnType<typeof takeChild>>;
