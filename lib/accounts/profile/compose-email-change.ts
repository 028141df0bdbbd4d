import { createElement } from "react";
import { EmailChange } from "@/emails/email-change";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { fullName, getAccountOwner } from "../get-account-owner";
import { loadInvitation } from "../invitations/load-invitation";
import { tokenOf } from "../links/link-token";

/**
 * To the address that an account is to sign in with.
 * @throws DomainError "not-found", "account-not-found"; WithdrawnMail when its link died meanwhile
 */
export async function composeEmailChange(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { accountId, email, until } = await loadInvitation(ctx, "email-change", linkId);
  const parts = await renderMail(
    createElement(EmailChange, {
      brand: commune,
      name: fullName(await getAccountOwner(ctx, accountId ?? "")),
      email,
      url: publicLink(commune, `/adresse/${tokenOf(linkId)}`),
      until: momentIn(until, commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.email-change"), ...parts };
}
