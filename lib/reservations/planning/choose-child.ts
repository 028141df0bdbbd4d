import { DomainError } from "@/lib/errors";
import type { HouseholdChild } from "@/lib/households/list-children";

/**
 * The child asked for; without a wish the first one, null when the household has none.
 * @throws DomainError "child-not-found" for a child that is not of this household.
 */
export function chooseChild<C extends HouseholdChild>(
  children: readonly C[],
  childId: string | undefined,
): C | null {
  const [first] = children;
  if (!first) return null;
  const child = childId ? children.find(({ id }) => id === childId) : first;
  if (!child) throw new DomainError("child-not-found");
  return child;
}
