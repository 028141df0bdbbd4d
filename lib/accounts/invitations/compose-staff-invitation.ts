import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { staff } from "@/db/schema";
import { renderMail } from "@/emails/render-mail";
import { StaffInvitation } from "@/emails/staff-invitation";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { loadSentLink } from "../links/load-sent-link";

/**
 * To a new member of staff: which role, and where to choose a password.
 * @throws DomainError "not-found"; WithdrawnMail when the link died meanwhile
 */
export async function composeStaffInvitation(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { accountId, url, until } = await loadSentLink(ctx, "staff-invitation", linkId);
  const [agent] = await ctx.tx
    .select({ firstName: staff.firstName, lastName: staff.lastName, role: staff.role })
    .from(staff)
    .where(and(eq(staff.communeId, commune.id), eq(staff.accountId, accountId ?? "")));
  if (!agent) throw new DomainError("not-found");
  const parts = await renderMail(
    createElement(StaffInvitation, {
      brand: brandOf(commune),
      name: `${agent.firstName} ${agent.lastName}`,
      role: translatorOf("agents")(`roles.${agent.role}`),
      url,
      until: momentIn(until, commune.timeZone),
    }),
  );
  return { subject: translatorOf("mail")("subjects.staff-invitation"), ...parts };
}
