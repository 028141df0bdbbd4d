import { and, eq } from "drizzle-orm";
import { household, householdChild } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { nameHousehold } from "@/lib/households/name-household";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { lockChildHomes } from "./lock-child-homes";
import type { ChildHomeInput } from "./schemas";

/** A child has at most as many: more is nobody's life. */
const MOST_HOMES = 2;

/**
 * Gives a child a second household: from now on it sees the child and may book for it. The commune's act, recorded.
 * Locks the household before the child, as a checkout does.
 * @throws DomainError "forbidden", "not-found", "child-already-there", "child-has-two-households"
 */
export async function linkChild(ctx: StaffContext, { childId, householdId }: ChildHomeInput): Promise<void> {
  authorize(ctx, "families.link");
  await lockHousehold(ctx, householdId);
  const { name, homes } = await lockChildHomes(ctx, childId);
  const [found] = await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, householdId)));
  if (!found) throw new DomainError("not-found");
  if (homes.includes(householdId)) throw new DomainError("child-already-there");
  if (homes.length >= MOST_HOMES) throw new DomainError("child-has-two-households");
  await ctx.tx.insert(householdChild).values({ communeId: ctx.commune.id, householdId, childId });
  await indexHouseholds(ctx, [householdId]);
  await audit(ctx, {
    action: "child-linked",
    subject: { kind: "child", id: childId },
    detail: { reason: `${name} · ${await nameHousehold(ctx, householdId)}`, householdId },
  });
}
