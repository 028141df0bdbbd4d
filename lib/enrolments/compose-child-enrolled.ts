import { and, asc, eq, inArray } from "drizzle-orm";
import { createElement } from "react";
import { activity, child, enrolment } from "@/db/schema";
import { EnrolmentLetter } from "@/emails/enrolment-letter";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listOf } from "@/lib/i18n/format-list";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { describeSpan } from "./describe-schedule";

const t = translatorOf("enrolments");

/** What the commune has enrolled a child in, to a guardian of its household. @throws DomainError "not-found" */
export async function composeChildEnrolled(
  ctx: SystemContext,
  { enrolmentIds }: Payload<"child-enrolled">,
): Promise<ComposedMail> {
  const of = enrolment;
  const rows = await ctx.tx
    .select({
      child: child.firstName,
      activity: activity.name,
      startsOn: of.startsOn,
      endsOn: of.endsOn,
    })
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), inArray(of.id, enrolmentIds)))
    .orderBy(asc(activity.position), asc(activity.name));
  const [first] = rows;
  if (!first) throw new DomainError("not-found");
  const words = {
    child: first.child,
    activities: listOf(rows.map((row) => t("mail.enrolled.activity", row))),
    span: describeSpan(first.startsOn, first.endsOn),
  };
  const parts = await renderMail(
    createElement(EnrolmentLetter, {
      brand: brandOf(ctx.commune),
      preview: t("mail.enrolled.preview", words),
      heading: t("mail.enrolled.heading"),
      intro: t("mail.enrolled.intro", words),
      word: null,
      action: { label: t("mail.enrolled.open"), url: publicLink(ctx.commune, "/inscriptions") },
    }),
  );
  return { subject: translatorOf("mail")("subjects.child-enrolled"), ...parts };
}
