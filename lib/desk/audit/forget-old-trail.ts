import { and, eq, lt } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { auditEntry } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { SystemContext } from "@/lib/context";

/** How long the trail is kept. */
const MONTHS_KEPT = 12;

/** Takes away what is older than twelve months of the commune's calendar, in real time: of twelve exactly it stays. */
export async function forgetOldTrail(ctx: SystemContext, now: Temporal.Instant = realNow()): Promise<void> {
  const oldest = now.toZonedDateTimeISO(ctx.commune.timeZone).subtract({ months: MONTHS_KEPT }).toInstant();
  await ctx.tx
    .delete(auditEntry)
    .where(and(eq(auditEntry.communeId, ctx.commune.id), lt(auditEntry.at, oldest)));
}
