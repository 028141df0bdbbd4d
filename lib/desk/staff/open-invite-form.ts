import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import type { StaffContext } from "@/lib/context";
import { listSiteChoices } from "./list-site-choices";
import type { SiteChoice } from "./views";

/**
 * What the form to invite an agent offers. The password is asked for before it is shown.
 * @throws DomainError "forbidden", "confirm-needed"
 */
export async function openInviteForm(ctx: StaffContext): Promise<SiteChoice[]> {
  const sites = await listSiteChoices(ctx);
  requireRecentAuth(ctx);
  return sites;
}
