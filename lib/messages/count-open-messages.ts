import { and, eq, isNull, sql } from "drizzle-orm";
import { townHallMessage } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";

/** How many questions of the families wait for an answer. @throws DomainError "forbidden" */
export async function countOpenMessages(ctx: StaffContext): Promise<number> {
  authorize(ctx, "messages.read");
  const [row] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(townHallMessage)
    .where(and(eq(townHallMessage.communeId, ctx.commune.id), isNull(townHallMessage.handledAt)));
  return row?.count ?? 0;
}
