import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { switchAccount } from "../switch-account";
import type { SwitchStaffInput } from "./schemas";
import { takeAgent } from "./take-agent";

/**
 * Closes an agent's account, and signs them out everywhere, or opens it again.
 * @throws DomainError those of takeAgent
 */
export async function switchStaff(ctx: StaffContext, { staffId, open }: SwitchStaffInput): Promise<void> {
  const agent = await takeAgent(ctx, staffId);
  if (!(await switchAccount(ctx, agent.accountId, open))) return;
  await audit(ctx, {
    action: open ? "account-enabled" : "account-disabled",
    subject: { kind: "staff", id: staffId },
  });
}
