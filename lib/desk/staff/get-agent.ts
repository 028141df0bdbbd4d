import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listSiteChoices } from "./list-site-choices";
import { listStaff } from "./list-staff";
import type { AgentRow, SiteChoice } from "./views";

/**
 * One agent, to be changed. The password is asked for before the form is shown, so that nothing typed is lost by it.
 * @throws DomainError "forbidden", "confirm-needed", "not-found"
 */
export async function getAgent(
  ctx: StaffContext,
  staffId: string,
): Promise<{ agent: AgentRow; sites: SiteChoice[] }> {
  // Who may not is told so before being asked for a password.
  const agents = await listStaff(ctx);
  requireRecentAuth(ctx);
  const agent = agents.find(({ id }) => id === staffId);
  if (!agent) throw new DomainError("not-found");
  return { agent, sites: await listSiteChoices(ctx) };
}
