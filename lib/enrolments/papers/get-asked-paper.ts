import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { HomeChild } from "@/lib/households/home-child";
import { listNeededPapers, type NeededPaper } from "./list-needed-papers";

/** A paper that is asked for a child of the household. @throws DomainError "paper-not-asked" */
export async function getAskedPaper(
  ctx: FamilyContext,
  child: HomeChild,
  paperKindId: string,
): Promise<NeededPaper> {
  const needed = await listNeededPapers(ctx, {
    householdId: ctx.actor.householdId,
    childIds: [child.id],
  });
  const paper = needed.find(({ kindId }) => kindId === paperKindId);
  if (!paper) throw new DomainError("paper-not-asked", { child: child.firstName });
  return paper;
}
