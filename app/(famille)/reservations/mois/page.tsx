import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { MonthPlanning } from "@/components/month/month-planning";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { findMonthPlanning } from "@/lib/reservations/planning/find-month-planning";
import { monthSearch } from "@/lib/reservations/planning/schemas";
import { changeBasketAction, checkOutAction, emptyBasketAction, restoreBasketAction } from "../actions";

const t = translatorOf("planning");
const PATH = "/reservations";

export const metadata: Metadata = { title: translatorOf("calendar")("monthTitle") };

export default familyPage(async (ctx, { enfant, mois, semaine, prestation }) => {
  const asked = { childId: enfant, month: mois, week: semaine, activityId: prestation };
  const planning = await findMonthPlanning(ctx, asked);
  if (!planning) return <PageTitle title={t("noChild")} lead={t("noChildHint")} />;
  const { child, month } = planning;
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "planning", "calendar", "basket"])}
    >
      <MonthPlanning
        planning={planning}
        change={changeBasketAction}
        checkOut={checkOutAction}
        empty={emptyBasketAction}
        restore={restoreBasketAction}
        storageKey={`marelle.souhaits.${ctx.actor.householdId}`}
        path={PATH}
        signInHref={`/connexion?retour=${encodeURIComponent(`${PATH}/mois?enfant=${child.id}&mois=${month.id}`)}`}
      />
    </Catalogue>
  );
}, monthSearch);
