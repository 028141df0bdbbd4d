import { listStandingOpenings } from "@/lib/catalogue/openings/list-standing-openings";
import type { StandingOpening } from "@/lib/catalogue/rules/plan-openings";
import type { Context } from "@/lib/context";
import type { OpeningKey } from "../waiting/lock-queues";

/** One opening as it stands; null where the activity does not open that day. */
export async function findOpening(
  ctx: Context,
  { activityId, date }: OpeningKey,
): Promise<StandingOpening | null> {
  const found = await listStandingOpenings(ctx, [activityId], { from: date, until: date });
  return found.get(activityId)?.[0] ?? null;
}
