import { createElement } from "react";
import { Temporal } from "temporal-polyfill";
import { BasketValidated } from "@/emails/basket-validated";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { civilDateAt } from "@/lib/time/zone";
import { loadDecider } from "../places/load-decider";
import type { Decider } from "../rules/decider";
import { type LoadedCheckout, loadCheckout } from "./load-checkout";
import { presentCheckout } from "./present-checkout";

/**
 * "Validation du panier", to one guardian of the household that validated: every date, and what could not be.
 * @throws DomainError "not-found" when this commune has no such checkout
 */
export async function composeBasketValidated(
  ctx: SystemContext,
  payload: { checkoutId: string },
  recipient: string,
): Promise<ComposedMail> {
  const { commune } = ctx;
  const checkout = await loadCheckout(ctx, payload.checkoutId);
  const decider = await loadDeciderOf(ctx, checkout);
  const { guardian } = checkout;
  const parts = await renderMail(
    createElement(BasketValidated, {
      brand: brandOf(commune),
      stamp: stampIn(checkout.at, commune.timeZone),
      validatedBy: guardian.email === recipient ? null : `${guardian.firstName} ${guardian.lastName}`,
      ...presentCheckout(checkout, decider, commune.timeZone),
      planningUrl: publicLink(commune, "/reservations"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.basket-validated"), ...parts };
}

function loadDeciderOf(ctx: SystemContext, { at, lines }: LoadedCheckout): Promise<Decider> {
  const children = new Map(lines.map(({ childId: id, birthDate, level }) => [id, { id, birthDate, level }]));
  const dates = lines.map((line) => line.date).sort(Temporal.PlainDate.compare);
  const day = civilDateAt(at, ctx.commune.timeZone);
  const span = { from: dates[0] ?? day, until: dates.at(-1) ?? day };
  return loadDecider(ctx, [...children.values()], span).then(({ decider }) => decider);
}
