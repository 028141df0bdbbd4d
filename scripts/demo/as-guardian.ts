import { and, eq } from "drizzle-orm";
import { guardian } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { FamilyContext, SystemContext } from "@/lib/context";

/** What a seed does in the name of a guardian who has an account. */
export async function asGuardian(ctx: SystemContext, guardianId: string): Promise<FamilyContext> {
  const [row] = await ctx.tx
    .select()
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  if (!row?.accountId) throw new Error("This guardian has no account yet.");
  const { householdId, accountId, firstName, lastName } = row;
  const actor = {
    kind: "guardian",
    sessionId: "",
    accountId,
    guardianId,
    householdId,
    firstName,
    lastName,
    authenticatedAt: realNow(),
    lastSeenAt: null,
  } as const;
  return { ...ctx, actor };
}
