import { createElement } from "react";
import { DaysReminder } from "@/emails/days-reminder";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import { UncomposableMail } from "@/lib/mail/compose";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { loadReminded } from "./load-reminded";
import { firstLimit, planningLink, presentReminded } from "./present-reminded";
import { unsubscribeLinks } from "./unsubscribe-links";

/**
 * "Des jours à réserver", to one guardian: those of the days that are still neither reserved nor asked for.
 * @throws UncomposableMail when none is left, or the children have moved out: it is better not sent
 */
export async function composeDaysReminder(
  ctx: SystemContext,
  { guardianId, places, more }: Payload<"days-reminder">,
): Promise<ComposedMail> {
  const { commune } = ctx;
  const free = await loadReminded(ctx, guardianId, places, "free");
  if (free.length === 0) throw new UncomposableMail("Nothing is left to be reminded of.");
  const { headers, stopUrl } = unsubscribeLinks(commune, { guardianId, kind: "usual-days" });
  const parts = await renderMail(
    createElement(DaysReminder, {
      brand: brandOf(commune),
      groups: presentReminded(free, commune.timeZone),
      count: free.length + more,
      more,
      until: firstLimit(free, commune.timeZone),
      planningUrl: planningLink(commune, free),
      stopUrl,
    }),
  );
  return { subject: translatorOf("mail")("subjects.days-reminder"), ...parts, headers };
}
