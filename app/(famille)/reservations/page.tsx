import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { WaitingListDoors } from "@/components/planning/waiting-turn";
import { WeekPlanning } from "@/components/planning/week-planning";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { planningSearch } from "@/lib/reservations/planning/schemas";
import {
  checkOutAction,
  emptyBasketAction,
  joinWaitingListAction,
  leaveWaitingListAction,
  repeatWeekAction,
  restoreBasketAction,
} from "./actions";

const t = translatorOf("planning");
const PATH = "/reservations";

export const metadata: Metadata = { title: translatorOf("common")("nav.bookings") };

export default familyPage(async (ctx, { semaine, enfant, prestation }) => {
  const planning = await findWeekPlanning(ctx, { childId: enfant, week: semaine });
  if (!planning) return <PageTitle title={t("noChild")} lead={t("noChildHint")} />;
  const { child, week } = planning;
  return (
    <Catalogue
      locale={DEFAULT_LOCALE}
      messages={pickMessages(DEFAULT_LOCALE, ["common", "planning", "calendar", "basket"])}
    >
      <WaitingListDoors join={joinWaitingListAction} leave={leaveWaitingListAction}>
        <WeekPlanning
          planning={planning}
          checkOut={checkOutAction}
          empty={emptyBasketAction}
          restore={restoreBasketAction}
          repeat={repeatWeekAction}
          storageKey={`marelle.souhaits.${ctx.actor.householdId}`}
          path={PATH}
          activityId={prestation}
          signInHref={`/connexion?retour=${encodeURIComponent(`${PATH}?enfant=${child.id}&semaine=${week.monday}`)}`}
        />
      </WaitingListDoors>
    </Catalogue>
  );
}, planningSearch);
