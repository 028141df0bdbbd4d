import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { calendarHref } from "@/components/calendar/addresses";
import { MonthPlanning } from "@/components/month/month-planning";
import { WaitingListDoors } from "@/components/planning/waiting-turn";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { findMonthPlanning } from "@/lib/reservations/planning/find-month-planning";
import { monthSearch } from "@/lib/reservations/planning/schemas";
import {
  checkOutAction,
  emptyBasketAction,
  joinWaitingListAction,
  leaveWaitingListAction,
  restoreBasketAction,
} from "../actions";

const t = translatorOf("planning");
const PATH = "/reservations";

export const metadata: Metadata = { title: translatorOf("calendar")("monthTitle") };

export default familyPage(async (ctx, { enfant, mois, semaine, prestation }) => {
  const asked = { childId: enfant, month: mois, week: semaine, activityId: prestation };
  const planning = await findMonthPlanning(ctx, asked);
  if (!planning) return <PageTitle title={t("noChild")} lead={t("noChildHint")} />;
  const { child, month, week, activity } = planning;
  const at = { childId: child.id, week, activityId: activity?.id };
  const here = calendarHref(PATH, "month", at, { mois: month.id });
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "planning", "calendar", "basket"])}
    >
      <WaitingListDoors join={joinWaitingListAction} leave={leaveWaitingListAction}>
        <MonthPlanning
          planning={planning}
          checkOut={checkOutAction}
          empty={emptyBasketAction}
          restore={restoreBasketAction}
          storageKey={`marelle.souhaits.${ctx.actor.householdId}`}
          path={PATH}
          signInHref={`/connexion?retour=${encodeURIComponent(here)}`}
        />
      </WaitingListDoors>
    </Catalogue>
  );
}, monthSearch);
