import type { FamilyContext } from "@/lib/context";
import { getHomeChild } from "@/lib/households/home-child";
import { listHealthOpenings } from "./list-health-openings";
import { loadHealth } from "./load-health";
import type { FamilyHealthView } from "./views";

/** A child's health record for its own guardians, and who opened it. @throws DomainError "child-not-found" */
export async function getHealth(ctx: FamilyContext, childId: string): Promise<FamilyHealthView> {
  const { firstName } = await getHomeChild(ctx, childId);
  const record = await loadHealth(ctx, childId);
  return { childId, firstName, ...record, openings: await listHealthOpenings(ctx, childId) };
}
