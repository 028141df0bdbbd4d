import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { PeriodWizard } from "@/components/period/period-wizard";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getPeriod } from "@/lib/reservations/period/get-period";
import { periodSearch } from "@/lib/reservations/period/schemas";
import { addPeriodAction, previewPeriodAction } from "../actions";

export const metadata: Metadata = { title: translatorOf("planning")("period") };

export default familyPage(async (ctx, { enfant, action }) => {
  const period = await getPeriod(ctx, action === "annuler" ? "cancel" : "book");
  const child = enfant ? `&enfant=${enfant}` : "";
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "planning", "period"])}
    >
      <PeriodWizard
        key={period.wish}
        period={period}
        childId={enfant}
        preview={previewPeriodAction}
        add={addPeriodAction}
        closeHref={enfant ? `/reservations?enfant=${enfant}` : "/reservations"}
        wishHrefs={{ book: `?action=reserver${child}`, cancel: `?action=annuler${child}` }}
        signInHref={`/connexion?retour=${encodeURIComponent("/reservations/periode")}`}
        storageKey={`marelle.periode.${period.wish}.${ctx.actor.householdId}`}
      />
    </Catalogue>
  );
}, periodSearch);
