import { createElement } from "react";
import { PasswordReset } from "@/emails/password-reset";
import { renderMail } from "@/emails/render-mail";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import { loadSentLink } from "@/lib/accounts/links/load-sent-link";
import type { SystemContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";

/**
 * For a forgotten password.
 * @throws DomainError "not-found", "account-not-found"; WithdrawnMail when its link died meanwhile
 */
export async function composePasswordReset(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { accountId, url, until } = await loadSentLink(ctx, "password-reset", linkId);
  const parts = await renderMail(
    createElement(PasswordReset, {
      brand: brandOf(commune),
      name: fullName(await getAccountOwner(ctx, accountId ?? "")),
      url,
      until: momentIn(until, commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.password-reset"), ...parts };
}
