import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { changeCapacityAction, openDayAction, resetDayAction } from "@/app/gestion/ouvertures/actions";
import { DayPlaces } from "@/components/desk/openings/day-places";
import { DayReason } from "@/components/desk/openings/day-reason";
import { PlacesForm } from "@/components/desk/openings/places-form";
import { ResetForm } from "@/components/desk/openings/reset-form";
import { WaitingList } from "@/components/desk/openings/waiting-list";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getOpeningDay } from "@/lib/reservations/capacity/get-opening-day";
import type { OpeningDay } from "@/lib/reservations/capacity/views";
import { idIn } from "@/lib/search-params";

const t = translatorOf("openings");

export const metadata: Metadata = { title: t("title") };

export default staffPage("catalogue.read", async (ctx, _search, { activite, date = "" }) => {
  const day = await getOpeningDay(ctx, idIn(activite), date);
  const { can, opening } = day;
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "openings"])}>
      <div className="grid gap-5">
        <PageTitle title={day.title} lead={`${day.activity} · ${day.site}`} action={<Steps day={day} />} />
        <DayReason day={day} />
        {opening && <DayPlaces day={day} opening={opening} />}
        {(can.change || can.open) && (
          <PlacesForm day={day} action={can.open ? openDayAction : changeCapacityAction} />
        )}
        {(can.reset || can.withdraw) && <ResetForm day={day} reset={resetDayAction} />}
        {opening && <WaitingList queue={day.queue} filesOpen={day.filesOpen} />}
      </div>
    </Catalogue>
  );
});

function Steps({ day: { activityId, year, previous, next } }: { day: OpeningDay }) {
  const path = `/gestion/ouvertures/${activityId}`;
  return (
    <nav className="flex gap-2">
      <LinkButton href={`${path}/${previous}`} aria-label={t("day.previous")}>
        <Icon name="left" />
      </LinkButton>
      <LinkButton href={`${path}?annee=${year}`}>{t("day.back")}</LinkButton>
      <LinkButton href={`${path}/${next}`} aria-label={t("day.next")}>
        <Icon name="right" />
      </LinkButton>
    </nav>
  );
}
