import { createElement } from "react";
import { BasketReminder } from "@/emails/basket-reminder";
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
 * "Votre panier n’est pas validé", to one guardian: what is still in the basket.
 * @throws UncomposableMail when nothing is left in it, or the children have moved out: it is better not sent
 */
export async function composeBasketReminder(
  ctx: SystemContext,
  { guardianId, bookings, cancellations, more }: Payload<"basket-reminder">,
): Promise<ComposedMail> {
  const { commune } = ctx;
  const booked = await loadReminded(ctx, guardianId, bookings, "asked");
  const cancelled = await loadReminded(ctx, guardianId, cancellations, "asked");
  const all = [...booked, ...cancelled];
  if (all.length === 0) throw new UncomposableMail("Nothing is left to be reminded of.");
  const { headers, stopUrl } = unsubscribeLinks(commune, { guardianId, kind: "basket" });
  const parts = await renderMail(
    createElement(BasketReminder, {
      brand: brandOf(commune),
      bookings: presentReminded(booked, commune.timeZone),
      cancellations: presentReminded(cancelled, commune.timeZone),
      count: all.length + more,
      more,
      until: firstLimit(all, commune.timeZone),
      basketUrl: planningLink(commune, all),
      stopUrl,
    }),
  );
  return { subject: translatorOf("mail")("subjects.basket-reminder"), ...parts, headers };
}
