import { createElement } from "react";
import { PasswordChanged } from "@/emails/password-changed";
import { renderMail } from "@/emails/render-mail";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import type { SystemContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import { UncomposableMail } from "@/lib/mail/compose";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";

/** To the owner of the account. @throws DomainError "account-not-found" */
export async function composePasswordChanged(
  ctx: SystemContext,
  { accountId }: { accountId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const owner = await getAccountOwner(ctx, accountId);
  if (!owner.passwordChangedAt) throw new UncomposableMail("This password was never changed.");
  const parts = await renderMail(
    createElement(PasswordChanged, {
      brand: brandOf(commune),
      name: fullName(owner),
      at: momentIn(owner.passwordChangedAt, commune.timeZone),
      forgottenUrl: publicLink(commune, "/mot-de-passe-oublie"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.password-changed"), ...parts };
}
