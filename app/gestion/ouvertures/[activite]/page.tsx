import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { changeSpanAction } from "@/app/gestion/ouvertures/actions";
import { MonthGrid } from "@/components/desk/openings/month-grid";
import { OpeningsLegend } from "@/components/desk/openings/openings-legend";
import { SpanForm } from "@/components/desk/openings/span-form";
import { YearLinks } from "@/components/desk/openings/year-links";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { getActivityOpenings } from "@/lib/reservations/capacity/get-activity-openings";
import { openingsSearch } from "@/lib/reservations/capacity/schemas";
import { idIn } from "@/lib/search-params";

const t = translatorOf("openings");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "catalogue.read",
  async (ctx, search, { activite }) => {
    const openings = await getActivityOpenings(ctx, idIn(activite), search);
    const { id, name, site, usual, archived, year, years, months, ahead, editable } = openings;
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "openings"])}>
        <div className="grid gap-5">
          <PageTitle
            title={name}
            lead={t("activity.lead", { site, usual })}
            action={
              <div className="flex flex-wrap gap-2">
                <LinkButton href={`/gestion/prestations/${id}`} tone="quiet">
                  {t("activity.settings")}
                </LinkButton>
                <LinkButton href={`/gestion/ouvertures?annee=${year}`}>{t("activity.back")}</LinkButton>
              </div>
            }
          />
          {archived && <Alert tone="info">{t("activity.archived")}</Alert>}
          <YearLinks path={`/gestion/ouvertures/${id}`} years={years} />
          <OpeningsLegend />
          <MonthGrid activityId={id} months={months} />
          {editable && ahead && <SpanForm openings={openings} ahead={ahead} change={changeSpanAction} />}
        </div>
      </Catalogue>
    );
  },
  openingsSearch,
);
