import { and, eq, isNull, sql } from "drizzle-orm";
import { dataRequest } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";

/** How many requests about data wait for an answer. @throws DomainError "forbidden" */
export async function countOpenDataRequests(ctx: StaffContext): Promise<number> {
  authorize(ctx, "requests.read");
  const [row] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(dataRequest)
    .where(and(eq(dataRequest.communeId, ctx.commune.id), isNull(dataRequest.answeredAt)));
  return row?.count ?? 0;
}
