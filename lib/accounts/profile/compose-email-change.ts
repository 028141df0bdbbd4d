import { createElement } from "react";
import { EmailChange } from "@/emails/email-change";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { fullName, getAccountOwner } from "../get-account-owner";
import { loadSentLink } from "../links/load-sent-link";

/**
 * To the address that an account is to sign in with.
 * @throws DomainError "not-found", "account-not-found"; WithdrawnMail when its link died meanwhile
 */
export async function composeEmailChange(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { accountId, email, url, until } = await loadSentLink(ctx, "email-change", linkId);
  const parts = await renderMail(
    createElement(EmailChange, {
      brand: brandOf(commune),
      name: fullName(await getAccountOwner(ctx, accountId ?? "")),
      email,
      url,
      until: momentIn(until, commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.email-change"), ...parts };
}
