import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { child, childPaper, paperKind } from "@/db/schema";
import { EnrolmentLetter } from "@/emails/enrolment-letter";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";

const t = translatorOf("enrolments");

/** To a guardian of the household that sent a paper which was refused. @throws DomainError "not-found" */
export async function composePaperRefused(
  ctx: SystemContext,
  { paperId }: Payload<"paper-refused">,
): Promise<ComposedMail> {
  const { commune, tx } = ctx;
  const [found] = await tx
    .select({ paper: paperKind.label, childId: child.id, child: child.firstName, word: childPaper.word })
    .from(childPaper)
    .innerJoin(child, and(eq(child.communeId, childPaper.communeId), eq(child.id, childPaper.childId)))
    .innerJoin(
      paperKind,
      and(eq(paperKind.communeId, childPaper.communeId), eq(paperKind.id, childPaper.paperKindId)),
    )
    .where(and(eq(childPaper.communeId, commune.id), eq(childPaper.id, paperId)));
  if (!found) throw new DomainError("not-found");
  const { word, childId, ...words } = found;
  const parts = await renderMail(
    createElement(EnrolmentLetter, {
      brand: brandOf(commune),
      preview: t("mail.paper.preview", words),
      heading: t("mail.paper.heading"),
      intro: t("mail.paper.intro", words),
      word,
      action: { label: t("mail.paper.open"), url: publicLink(commune, `/inscriptions#enfant-${childId}`) },
    }),
  );
  return { subject: translatorOf("mail")("subjects.paper-refused"), ...parts };
}
