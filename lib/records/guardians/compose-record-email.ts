import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { guardian } from "@/db/schema";
import { RecordEmail } from "@/emails/record-email";
import { renderMail } from "@/emails/render-mail";
import { loadSentLink } from "@/lib/accounts/links/load-sent-link";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";

/**
 * To the address that a family's file is to have for a guardian who has no account.
 * @throws DomainError "not-found"; WithdrawnMail when its link died meanwhile
 */
export async function composeRecordEmail(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune, tx } = ctx;
  const { guardianId, email, url, until } = await loadSentLink(ctx, "record-email", linkId);
  const [person] = await tx
    .select({ firstName: guardian.firstName, lastName: guardian.lastName })
    .from(guardian)
    .where(and(eq(guardian.communeId, commune.id), eq(guardian.id, guardianId ?? "")));
  if (!person) throw new DomainError("not-found");
  const parts = await renderMail(
    createElement(RecordEmail, {
      brand: brandOf(commune),
      name: `${person.firstName} ${person.lastName}`,
      email,
      url,
      until: momentIn(until, commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.record-email"), ...parts };
}
