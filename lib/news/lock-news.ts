import { and, eq } from "drizzle-orm";
import { newsItem } from "@/db/schema";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** The post's row, held until the transaction ends: who changes it too waits. @throws DomainError "not-found" */
export async function lockNews(ctx: Context, id: string): Promise<typeof newsItem.$inferSelect> {
  const [row] = await ctx.tx
    .select()
    .from(newsItem)
    .where(and(eq(newsItem.communeId, ctx.commune.id), eq(newsItem.id, id)))
    .for("update");
  if (!row) throw new DomainError("not-found");
  return row;
}
