import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { activity, child, enrolment, enrolmentMessage, enrolmentRequest } from "@/db/schema";
import { EnrolmentLetter } from "@/emails/enrolment-letter";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { describeSpan } from "../describe-schedule";

const t = translatorOf("enrolments");

/** What the commune answered to a request, to a guardian of its household. @throws DomainError "not-found" */
export async function composeEnrolmentAnswered(
  ctx: SystemContext,
  payload: Payload<"enrolment-answered">,
): Promise<ComposedMail> {
  const { requestId, answer } = payload;
  const found = await findAnswered(ctx, payload);
  const words = {
    child: found.child,
    activity: found.activity,
    span: found.startsOn ? describeSpan(found.startsOn, found.endsOn) : "",
  };
  const parts = await renderMail(
    createElement(EnrolmentLetter, {
      brand: brandOf(ctx.commune),
      preview: t(`mail.${answer}.preview`, words),
      heading: t(`mail.${answer}.heading`),
      intro: t(`mail.${answer}.intro`, words),
      word: found.word,
      action: { label: t("mail.open"), url: publicLink(ctx.commune, `/inscriptions/${requestId}`) },
    }),
  );
  return { subject: translatorOf("mail")("subjects.enrolment-answered"), ...parts };
}

async function findAnswered(
  { commune, tx }: SystemContext,
  { requestId, messageId }: Payload<"enrolment-answered">,
) {
  const of = enrolmentRequest;
  const [found] = await tx
    .select({
      child: child.firstName,
      activity: activity.name,
      startsOn: enrolment.startsOn,
      endsOn: enrolment.endsOn,
    })
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .leftJoin(enrolment, and(eq(enrolment.communeId, of.communeId), eq(enrolment.id, of.enrolmentId)))
    .where(and(eq(of.communeId, commune.id), eq(of.id, requestId)));
  if (!found) throw new DomainError("not-found");
  if (!messageId) return { ...found, word: null };
  const [written] = await tx
    .select({ body: enrolmentMessage.body })
    .from(enrolmentMessage)
    .where(
      and(
        eq(enrolmentMessage.communeId, commune.id),
        eq(enrolmentMessage.requestId, requestId),
        eq(enrolmentMessage.id, messageId),
      ),
    );
  return { ...found, word: written?.body ?? null };
}
