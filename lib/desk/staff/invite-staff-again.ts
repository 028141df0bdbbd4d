import { sendLinks } from "@/lib/accounts/links/send-links";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { StaffIdInput } from "./schemas";
import { takeAgent } from "./take-agent";

/**
 * A new link for an agent who has not chosen a password yet.
 * @throws DomainError "staff-has-password", "staff-disabled"; and those of takeAgent
 */
export async function inviteStaffAgain(ctx: StaffContext, { staffId }: StaffIdInput): Promise<void> {
  const agent = await takeAgent(ctx, staffId);
  if (agent.hasPassword) throw new DomainError("staff-has-password");
  if (agent.disabledAt) throw new DomainError("staff-disabled");
  await sendLinks(ctx, "staff-invitation", [{ owner: { accountId: agent.accountId }, email: agent.email }]);
  await audit(ctx, {
    action: "staff-invited",
    subject: { kind: "staff", id: staffId },
    detail: { email: agent.email, role: agent.role },
  });
}
