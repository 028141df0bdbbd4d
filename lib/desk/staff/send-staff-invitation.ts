import { issueLinks } from "@/lib/accounts/links/issue-links";
import type { StaffContext } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";

/** The e-mail by which an agent chooses a password; the link of an earlier one is dead from then on. */
export async function sendStaffInvitation(
  ctx: StaffContext,
  { accountId, email }: { accountId: string; email: string },
): Promise<void> {
  const links = await issueLinks(ctx, "staff-invitation", [{ owner: { accountId }, email }]);
  await enqueueEach(
    ctx,
    "staff-invitation",
    links.map(({ linkId, messageId }) => ({ recipient: email, payload: { linkId }, id: messageId })),
  );
}
