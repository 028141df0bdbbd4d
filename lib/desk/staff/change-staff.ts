import { and, eq } from "drizzle-orm";
import { staff } from "@/db/schema";
import { revokeSessions } from "@/lib/accounts/sessions/revoke-sessions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import type { ChangeStaffInput } from "./schemas";
import { setSites } from "./set-sites";
import { takeAgent } from "./take-agent";

/**
 * Gives an agent another role, other sites, or both, and signs them out everywhere: what they may do is decided anew.
 * @throws DomainError "site-not-found"; and those of takeAgent
 */
export async function changeStaff(
  ctx: StaffContext,
  { staffId, role, sites }: ChangeStaffInput,
): Promise<void> {
  const agent = await takeAgent(ctx, staffId);
  const limits = role === "animateur" ? sites : [];
  await ctx.tx
    .update(staff)
    .set({ role })
    .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.id, staffId)));
  await setSites(ctx, staffId, limits);
  await revokeSessions(ctx, agent.accountId);
  await audit(ctx, {
    action: "staff-changed",
    subject: { kind: "staff", id: staffId },
    detail: { before: agent.role, role, sites: limits.length },
  });
}
