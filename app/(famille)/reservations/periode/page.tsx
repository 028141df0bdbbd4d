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

export default familyPage(async (ctx, { enfant }) => {
  const period = await getPeriod(ctx);
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "planning", "period"])}
    >
      <PeriodWizard
        period={period}
        childId={enfant}
        preview={previewPeriodAction}
        add={addPeriodAction}
        closeHref={enfant ? `/reservations?enfant=${enfant}` : "/reservations"}
        signInHref={`/connexion?retour=${encodeURIComponent("/reservations/periode")}`}
        storageKey={`marelle.periode.${ctx.actor.householdId}`}
      />
    </Catalogue>
  );
}, periodSearch);
