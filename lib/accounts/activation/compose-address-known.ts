import { createElement } from "react";
import { AddressKnown } from "@/emails/address-known";
import { renderMail } from "@/emails/render-mail";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import type { SystemContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";

/** To an address that was typed and has an account already. @throws DomainError "account-not-found" */
export async function composeAddressKnown(
  ctx: SystemContext,
  { accountId }: { accountId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const parts = await renderMail(
    createElement(AddressKnown, {
      brand: brandOf(commune),
      name: fullName(await getAccountOwner(ctx, accountId)),
      signInUrl: publicLink(commune, "/connexion"),
      forgottenUrl: publicLink(commune, "/mot-de-passe-oublie"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.address-known"), ...parts };
}
