import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { Catalogue } from "@/components/ui/catalogue";
import { OfferCard } from "@/components/waiting/offer-card";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getOffer } from "@/lib/reservations/waiting/get-offer";
import { acceptOfferAction, askAgainAction, declineOfferAction } from "./actions";

export const metadata: Metadata = { title: translatorOf("waiting")("title.live") };

export default familyPage(async (ctx, _search, { id = "" }) => {
  const offer = await getOffer(ctx, id);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "waiting"])}>
      <OfferCard
        offer={offer}
        accept={acceptOfferAction}
        decline={declineOfferAction}
        askAgain={askAgainAction}
        planningHref={`/reservations?enfant=${offer.childId}&semaine=${offer.date}`}
      />
    </Catalogue>
  );
});
