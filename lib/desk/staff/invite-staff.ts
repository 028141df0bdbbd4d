import { v7 as uuidv7 } from "uuid";
import { staff } from "@/db/schema";
import { addAccount } from "@/lib/accounts/add-account";
import { sendLinks } from "@/lib/accounts/links/send-links";
import { authorize } from "@/lib/accounts/permissions";
import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import type { InviteStaffInput } from "./schemas";
import { setSites } from "./set-sites";

/**
 * Takes somebody into the commune's staff: an account that nobody can sign in with until a password is chosen by the
 * link that is sent. Sites limit an animateur alone. Returns the agent's id.
 * @throws DomainError "forbidden", "confirm-needed", "email-taken", "site-not-found"
 */
export async function inviteStaff(ctx: StaffContext, input: InviteStaffInput): Promise<string> {
  authorize(ctx, "staff.manage");
  requireRecentAuth(ctx);
  const { firstName, lastName, role } = input;
  const email = normaliseEmail(input.email);
  const accountId = await addAccount(ctx, { email, passwordHash: null });
  const id = uuidv7();
  await ctx.tx.insert(staff).values({ communeId: ctx.commune.id, id, accountId, firstName, lastName, role });
  await setSites(ctx, id, role === "animateur" ? input.sites : []);
  await sendLinks(ctx, "staff-invitation", [{ owner: { accountId }, email }]);
  await audit(ctx, { action: "staff-invited", subject: { kind: "staff", id }, detail: { email, role } });
  return id;
}
