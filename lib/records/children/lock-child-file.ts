import { and, eq } from "drizzle-orm";
import { child } from "@/db/schema";
import type { Context } from "@/lib/context";

/** The child's other household waits here. After the household's own row, always. */
export async function lockChildFile(ctx: Context, childId: string): Promise<void> {
  await ctx.tx
    .select({ id: child.id })
    .from(child)
    .where(and(eq(child.communeId, ctx.commune.id), eq(child.id, childId)))
    .for("no key update");
}
