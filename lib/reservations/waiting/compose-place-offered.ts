import { and, eq } from "drizzle-orm";
import { createElement } from "react";
import { activity, child, waitingEntry } from "@/db/schema";
import { PlaceOffered } from "@/emails/place-offered";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { longDate, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import { UncomposableMail } from "@/lib/mail/compose";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";

/**
 * "Une place s’est libérée", to the guardian who asked.
 * @throws DomainError "not-found" when this commune has no such offer; UncomposableMail once the offer has ended:
 * a message that was held up must not tell a second family of the place
 */
export async function composePlaceOffered(
  ctx: SystemContext,
  { entryId }: { entryId: string },
): Promise<ComposedMail> {
  const { commune } = ctx;
  const [offer] = await ctx.tx
    .select({
      childName: child.firstName,
      activityName: activity.name,
      date: waitingEntry.serviceDate,
      status: waitingEntry.status,
      until: waitingEntry.offerUntil,
    })
    .from(waitingEntry)
    .innerJoin(child, and(eq(child.communeId, waitingEntry.communeId), eq(child.id, waitingEntry.childId)))
    .innerJoin(
      activity,
      and(eq(activity.communeId, waitingEntry.communeId), eq(activity.id, waitingEntry.activityId)),
    )
    .where(and(eq(waitingEntry.communeId, commune.id), eq(waitingEntry.id, entryId)));
  if (!offer?.until) throw new DomainError("not-found");
  if (offer.status !== "offered") throw new UncomposableMail("This offer has ended.");
  const parts = await renderMail(
    createElement(PlaceOffered, {
      brand: brandOf(commune),
      childName: offer.childName,
      activityName: offer.activityName,
      day: longDate(offer.date),
      until: momentIn(offer.until, commune.timeZone),
      offerUrl: publicLink(commune, `/reservations/offre/${entryId}`),
    }),
  );
  return { subject: translatorOf("mail")("subjects.place-offered"), ...parts };
}
