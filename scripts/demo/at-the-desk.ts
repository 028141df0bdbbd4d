import { and, eq } from "drizzle-orm";
import { staff } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { StaffContext, SystemContext } from "@/lib/context";

/** What a seed does in the name of the demo's administrator. */
export async function atTheDesk(ctx: SystemContext): Promise<StaffContext> {
  const [row] = await ctx.tx
    .select()
    .from(staff)
    .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.role, "administrateur")))
    .limit(1);
  if (!row) throw new Error("The demo has no administrator yet.");
  const { id: staffId, accountId, role, firstName, lastName } = row;
  const actor = {
    kind: "staff",
    sessionId: "",
    accountId,
    staffId,
    role,
    firstName,
    lastName,
    authenticatedAt: realNow(),
    lastSeenAt: null,
    secondFactor: "none",
  } as const;
  return { ...ctx, actor };
}
