import { and, eq } from "drizzle-orm";
import { staff } from "@/db/schema";
import { revokeSessions } from "@/lib/accounts/sessions/revoke-sessions";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext, StaffRole } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import type { ChangeStaffInput } from "./schemas";
import { listSitesOf, setSites } from "./set-sites";
import { takeAgent } from "./take-agent";

const t = translatorOf("agents");

/**
 * Gives an agent another role, other sites, or both, and signs them out everywhere: what they may do is decided anew.
 * @throws DomainError "site-not-found"; and those of takeAgent
 */
export async function changeStaff(
  ctx: StaffContext,
  { staffId, role, sites }: ChangeStaffInput,
): Promise<void> {
  const agent = await takeAgent(ctx, staffId);
  const before = await listSitesOf(ctx, staffId);
  const limits = role === "animateur" ? sites : [];
  await ctx.tx
    .update(staff)
    .set({ role })
    .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.id, staffId)));
  const after = await setSites(ctx, staffId, limits);
  await revokeSessions(ctx, agent.accountId);
  await audit(ctx, {
    action: "staff-changed",
    subject: { kind: "staff", id: staffId },
    changes: changesBetween(sayRights(agent.role, before), sayRights(role, after)),
  });
}

function sayRights(role: StaffRole, sites: readonly string[]): Record<string, string> {
  return {
    [t("table.role")]: t(`roles.${role}`),
    [t("table.sites")]: sites.join(", ") || t("table.everySite"),
  };
}
