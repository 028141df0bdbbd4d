import { and, eq, isNull, lt, or, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { secondFactor } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";
import { findSecondFactor } from "./find-second-factor";
import { stepOfCode } from "./time-code";

/**
 * Takes a code of the actor's telephone: once, and none that is older than the last. Of two at once, one is good.
 * `only` says of which telephone: the one in use, or the one that waits to be confirmed, which it then is.
 */
export async function takeStep(ctx: PersonContext, code: string, only: "in-use" | "begun"): Promise<boolean> {
  const factor = await findSecondFactor(ctx);
  if (!factor || (factor.confirmedAt !== null) !== (only === "in-use")) return false;
  const now = realNow();
  const step = stepOfCode(factor.secret, code, now.epochMilliseconds);
  if (step === null) return false;
  const taken: { lastStep: number; confirmedAt?: Temporal.Instant } =
    only === "begun" ? { lastStep: step, confirmedAt: now } : { lastStep: step };
  const rows = await ctx.tx
    .update(secondFactor)
    .set(taken)
    .where(
      and(
        eq(secondFactor.communeId, ctx.commune.id),
        eq(secondFactor.accountId, ctx.actor.accountId),
        only === "begun" ? isNull(secondFactor.confirmedAt) : isNewer(step),
      ),
    )
    .returning({ lastStep: secondFactor.lastStep });
  return rows.length > 0;
}

const isNewer = (step: number): SQL | undefined =>
  or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, step));
