import { createElement } from "react";
import { OtherAddress } from "@/emails/other-address";
import { renderMail } from "@/emails/render-mail";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import type { SystemContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";

/** To the invited address, when the account was opened with another. @throws DomainError "account-not-found" */
export async function composeOtherAddress(
  ctx: SystemContext,
  { accountId }: { accountId: string },
): Promise<ComposedMail> {
  const owner = await getAccountOwner(ctx, accountId);
  const parts = await renderMail(
    createElement(OtherAddress, { brand: brandOf(ctx.commune), name: fullName(owner), email: owner.email }),
  );
  return { subject: translatorOf("mail")("subjects.other-address"), ...parts };
}
