import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { session } from "@/db/schema";
import { NewDevice } from "@/emails/new-device";
import { renderMail } from "@/emails/render-mail";
import { fullName, getAccountOwner } from "@/lib/accounts/get-account-owner";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { describeDevice } from "./describe-device";

/** To the owner of an account that was signed in to from a device not seen before. @throws DomainError "not-found" */
export async function composeNewDevice(
  ctx: SystemContext,
  { sessionId }: { sessionId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const [opened] = await ctx.tx
    .select({ accountId: session.accountId, userAgent: session.userAgent, createdAt: session.createdAt })
    .from(session)
    .where(and(eq(session.communeId, commune.id), eq(session.id, sessionId)));
  if (!opened) throw new DomainError("not-found");
  const parts = await renderMail(
    createElement(NewDevice, {
      brand: brandOf(commune),
      name: fullName(await getAccountOwner(ctx, opened.accountId)),
      device: describeDevice(opened.userAgent),
      at: momentIn(opened.createdAt, commune.timeZone),
      accountUrl: publicLink(commune, "/mon-compte"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.new-device"), ...parts };
}
