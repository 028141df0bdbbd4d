import { eq } from "drizzle-orm";
import { commune } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";

/**
 * The commune's own row as it stands, locked until the transaction ends: administrators who change it at once come one
 * after the other. @throws DomainError "forbidden"
 */
export async function takeCommune(ctx: StaffContext) {
  authorize(ctx, "commune.change");
  const [found] = await ctx.tx
    .select()
    .from(commune)
    .where(eq(commune.id, ctx.commune.id))
    .for("no key update");
  if (!found) throw new Error(`The commune ${ctx.commune.slug} is gone.`);
  return found;
}
