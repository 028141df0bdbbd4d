import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { StepBar } from "@/components/calendar/step-bar";
import { ActivityField } from "@/components/desk/reservations/activity-field";
import { FilterForm } from "@/components/desk/reservations/filter-form";
import { HeatLegend } from "@/components/desk/reservations/heat-legend";
import { HeatMonthCard } from "@/components/desk/reservations/heat-month";
import { ReservationsHead } from "@/components/desk/reservations/reservations-head";
import { reservationsHref } from "@/components/desk/reservations/reservations-href";
import { SiteField } from "@/components/desk/reservations/site-field";
import { YearTotals } from "@/components/desk/reservations/year-totals";
import { LinkButton } from "@/components/ui/link-button";
import { isAllowed } from "@/lib/accounts/permissions";
import { getYear } from "@/lib/desk/reservations/get-year";
import { reservationsSearch } from "@/lib/desk/reservations/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

export const metadata: Metadata = { title: t("views.year") };

export default staffPage(
  "reservations.read",
  async (ctx, search) => {
    const { semaine, jour, etablissement } = search;
    const view = await getYear(ctx, search);
    const { year, months, prestation } = view;
    const kept = { semaine, jour, etablissement, prestation };
    const step = (annee: string) => reservationsHref("year", { annee, ...kept });
    const hrefOf = (date: string) => reservationsHref("day", { jour: date, etablissement, prestation });
    return (
      <div className="grid gap-5">
        <ReservationsHead view="year" state={{ annee: year, ...kept }} />
        <FilterForm
          key={`${year}/${etablissement}/${prestation}`}
          view="year"
          keep={{ annee: year, semaine, jour }}
        >
          <ActivityField choices={view.choices} value={prestation} />
          <SiteField choices={view.choices} value={etablissement} />
        </FilterForm>
        <StepBar
          back={{ href: step(view.previous), label: t("year.previous") }}
          on={{ href: step(view.next), label: t("year.next") }}
        >
          <p className="leading-snug">
            <span className="font-bold text-lg">{t("year.heading", { name: view.name })}</span>
            <span className="text-ink-2"> · {view.chosen ?? t("filter.anyActivity")}</span>
          </p>
        </StepBar>
        {months.length > 0 ? (
          <>
            <YearTotals totals={view.totals} coming={view.coming} several={!prestation} hrefOf={hrefOf} />
            <HeatLegend several={!prestation} />
            <div className="heat-year">
              {months.map((month) => (
                <HeatMonthCard key={month.id} month={month} weekdays={view.weekdays} hrefOf={hrefOf} />
              ))}
            </div>
          </>
        ) : (
          <div className="grid justify-items-start gap-3 rounded-sheet bg-sheet p-6 shadow-lift">
            <p>{t("year.empty")}</p>
            {isAllowed(ctx.actor.role, "openings.change") && (
              <LinkButton href="/gestion/ouvertures">{t("year.emptyNext")}</LinkButton>
            )}
          </div>
        )}
      </div>
    );
  },
  reservationsSearch,
);
