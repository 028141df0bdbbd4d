import { and, eq, ne, sql } from "drizzle-orm";
import { createElement } from "react";
import { account, guardian } from "@/db/schema";
import { GuardianInvitation } from "@/emails/guardian-invitation";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { loadSentLink } from "../links/load-sent-link";

/**
 * "Bienvenue", the guide’s words, to a guardian who may open an account. Where the address is another guardian’s too,
 * it says how to give one’s own.
 * @throws DomainError "not-found"; WithdrawnMail when the link died meanwhile
 */
export async function composeGuardianInvitation(
  ctx: SystemContext,
  { linkId }: { linkId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { guardianId, email, url, until } = await loadSentLink(ctx, "guardian-invitation", linkId);
  const invited = await findInvited(ctx, guardianId ?? "", email);
  if (!invited) throw new DomainError("not-found");
  const parts = await renderMail(
    createElement(GuardianInvitation, {
      brand: brandOf(commune),
      name: `${invited.firstName} ${invited.lastName}`,
      url,
      until: momentIn(until, commune.timeZone),
      sharedAddress: invited.shared,
    }),
  );
  return { subject: translatorOf("mail")("subjects.guardian-invitation"), ...parts };
}

async function findInvited(ctx: SystemContext, guardianId: string, email: string) {
  const [row] = await ctx.tx
    .select({ firstName: guardian.firstName, lastName: guardian.lastName })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  if (!row) return null;
  const others = ctx.tx
    .select({ one: sql`1` })
    .from(guardian)
    .where(
      and(eq(guardian.communeId, ctx.commune.id), eq(guardian.email, email), ne(guardian.id, guardianId)),
    );
  const accounts = ctx.tx
    .select({ one: sql`1` })
    .from(account)
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.email, email)));
  const found = await others.limit(1).union(accounts);
  return { ...row, shared: found.length > 0 };
}
