import { and, eq } from "drizzle-orm";
import { newsItem } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { lockNews } from "./lock-news";
import { decideMove } from "./rules/decide-publication";
import type { MoveNewsInput } from "./schemas";

/**
 * Takes a post off the families' pages, or makes it a draft again. Its text is as it was: who writes on it just now
 * is not disturbed. @throws DomainError "forbidden", "not-found"
 */
export async function moveNews(ctx: StaffContext, { id, move }: MoveNewsInput): Promise<void> {
  authorize(ctx, "news.write");
  const before = await lockNews(ctx, id);
  await ctx.tx
    .update(newsItem)
    .set(decideMove(before, move, ctx.now))
    .where(and(eq(newsItem.communeId, ctx.commune.id), eq(newsItem.id, id)));
  if (move === "archive" && before.state !== "archived")
    await audit(ctx, {
      action: "news-archived",
      subject: { kind: "news", id },
      detail: { title: before.title },
    });
}
