import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { dataRequest, guardian } from "@/db/schema";
import { DataAnswered } from "@/emails/data-answered";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";

/** The commune's answer to who asked. @throws DomainError "not-found" */
export async function composeDataAnswered(
  ctx: SystemContext,
  { requestId }: Payload<"data-answered">,
): Promise<ComposedMail> {
  const { commune } = ctx;
  const { request, firstName, lastName } = await loadRequest(ctx, requestId);
  const parts = await renderMail(
    createElement(DataAnswered, {
      brand: brandOf(commune),
      name: `${firstName} ${lastName}`,
      sentAt: stampIn(request.sentAt, commune.timeZone),
      answer: request.answer ?? "",
      url: publicLink(commune, "/mon-compte/donnees"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.data-answered"), ...parts };
}

async function loadRequest(ctx: SystemContext, id: string) {
  const [row] = await ctx.tx
    .select({ request: dataRequest, firstName: guardian.firstName, lastName: guardian.lastName })
    .from(dataRequest)
    .innerJoin(
      guardian,
      and(eq(guardian.communeId, dataRequest.communeId), eq(guardian.id, dataRequest.guardianId)),
    )
    .where(and(eq(dataRequest.communeId, ctx.commune.id), eq(dataRequest.id, id)));
  if (!row?.request.answer) throw new DomainError("not-found");
  return row;
}
