import { and, asc, eq, notExists, sql } from "drizzle-orm";
import { guardian, searchWord } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { indexHouseholds } from "./index-households";

/** Of one round: a second's work. */
const BATCH = 1_000;

/** Gives their words to households that have none: those of an installation from before there was a search. */
export async function indexUnknownHouseholds(ctx: SystemContext): Promise<void> {
  const words = ctx.tx
    .select({ one: sql`1` })
    .from(searchWord)
    .where(
      and(eq(searchWord.communeId, guardian.communeId), eq(searchWord.householdId, guardian.householdId)),
    );
  const rows = await ctx.tx
    .selectDistinct({ id: guardian.householdId })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), notExists(words)))
    .orderBy(asc(guardian.householdId))
    .limit(BATCH);
  await indexHouseholds(
    ctx,
    rows.map(({ id }) => id),
  );
}
