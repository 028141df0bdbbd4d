import type { LinkPurpose } from "@/db/schema";
import type { Context } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { issueLinks, type LinkSubject } from "./issue-links";

/**
 * Makes a link for each subject and the e-mail that carries it, which is called as the link is: three statements however
 * many they are. A person may be named once; see `issueLinks` for what becomes of older links.
 */
export async function sendLinks(
  ctx: Context,
  purpose: LinkPurpose,
  subjects: readonly LinkSubject[],
  options: { batchId?: string } = {},
): Promise<void> {
  const links = await issueLinks(ctx, purpose, subjects, options);
  await enqueueEach(
    ctx,
    purpose,
    links.map(({ linkId, messageId, email }) => ({ recipient: email, payload: { linkId }, id: messageId })),
  );
}
