import { v7 as uuidv7 } from "uuid";
import { account, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { InviteStaffInput } from "./schemas";
import { sendStaffInvitation } from "./send-staff-invitation";
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
  const [opened] = await ctx.tx
    .insert(account)
    .values({ communeId: ctx.commune.id, id: uuidv7(), email, createdAt: realNow() })
    .onConflictDoNothing({ target: [account.communeId, account.email] })
    .returning({ id: account.id });
  if (!opened) throw new DomainError("email-taken");
  const id = uuidv7();
  await ctx.tx
    .insert(staff)
    .values({ communeId: ctx.commune.id, id, accountId: opened.id, firstName, lastName, role });
  await setSites(ctx, id, role === "animateur" ? input.sites : []);
  await sendStaffInvitation(ctx, { accountId: opened.id, email });
  await audit(ctx, { action: "staff-invited", subject: { kind: "staff", id }, detail: { email, role } });
  return id;
}
