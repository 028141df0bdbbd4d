import { createElement } from "react";
import { AddressValidation } from "@/emails/address-validation";
import { renderMail } from "@/emails/render-mail";
import { loadSentLink } from "@/lib/accounts/links/load-sent-link";
import type { SystemContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";

/** To an address that was typed. @throws DomainError "not-found"; WithdrawnMail when its link died meanwhile */
export async function composeAddressValidation(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { url, until } = await loadSentLink(ctx, "address-validation", linkId);
  const parts = await renderMail(
    createElement(AddressValidation, {
      brand: brandOf(commune),
      url,
      until: momentIn(until, commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.address-validation"), ...parts };
}
