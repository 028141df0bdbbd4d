import { createElement } from "react";
import { Temporal } from "temporal-polyfill";
import { EmailChanged } from "@/emails/email-changed";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { fullName, getAccountOwner } from "../get-account-owner";

/** To the address that an account has left. @throws DomainError "account-not-found" */
export async function composeEmailChanged(
  ctx: SystemContext,
  { accountId, at }: Payload<"email-changed">,
): Promise<ComposedMail> {
  const { commune } = ctx;
  const parts = await renderMail(
    createElement(EmailChanged, {
      brand: brandOf(commune),
      name: fullName(await getAccountOwner(ctx, accountId)),
      at: momentIn(Temporal.Instant.from(at), commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.email-changed"), ...parts };
}
