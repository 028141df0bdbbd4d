import { and, eq } from "drizzle-orm";
import { child } from "@/db/schema";
import type { Context } from "@/lib/context";

/** The child's row: its two households take turns here. After the household's own row, always. */
export async function lockChild(ctx: Context, childId: string): Promise<void> {
  await ctx.tx
    .select({ id: child.id })
    .from(child)
    .where(and(eq(child.communeId, ctx.commune.id), eq(child.id, childId)))
    .for("no key update");
}
