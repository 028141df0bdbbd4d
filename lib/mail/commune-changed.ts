import { sql } from "drizzle-orm";
import type { Context } from "@/lib/context";

/** The channel on which dispatchers hear that a commune is called, or looks, otherwise; its payload is the commune's id. */
export const COMMUNE_CHANNEL = "marelle_commune";

/** Tells the dispatchers, at the commit, that what they know of this commune is old: its next letter is as it is now. */
export async function tellCommuneChanged(ctx: Context): Promise<void> {
  await ctx.tx.execute(sql`select pg_notify(${COMMUNE_CHANNEL}, ${ctx.commune.id})`);
}
