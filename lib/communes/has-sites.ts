import { eq } from "drizzle-orm";
import { site } from "@/db/schema";
import type { Context } from "@/lib/context";

/** False for a commune that has just been opened and where nothing was set up. */
export async function hasSites(ctx: Context): Promise<boolean> {
  const found = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(eq(site.communeId, ctx.commune.id))
    .limit(1);
  return found.length > 0;
}
