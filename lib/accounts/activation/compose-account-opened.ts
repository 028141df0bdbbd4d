import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { staff } from "@/db/schema";
import { AccountOpened } from "@/emails/account-opened";
import { renderMail } from "@/emails/render-mail";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import type { SystemContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";

/** The guide's confirmation, to who has just opened an account. @throws DomainError "account-not-found" */
export async function composeAccountOpened(
  ctx: SystemContext,
  { accountId }: { accountId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const owner = await getAccountOwner(ctx, accountId);
  const [agent] = await ctx.tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.communeId, commune.id), eq(staff.accountId, accountId)));
  const parts = await renderMail(
    createElement(AccountOpened, {
      brand: brandOf(commune),
      name: fullName(owner),
      email: owner.email,
      side: agent ? "staff" : "family",
      signInUrl: publicLink(commune, "/connexion"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.account-opened"), ...parts };
}
