import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { FilterForm } from "@/components/desk/reservations/filter-form";
import { ReservationsHead } from "@/components/desk/reservations/reservations-head";
import { reservationsHref } from "@/components/desk/reservations/reservations-href";
import { SiteField } from "@/components/desk/reservations/site-field";
import { TightLists } from "@/components/desk/reservations/tight-lists";
import { WeekBar } from "@/components/desk/reservations/week-bar";
import { WeekDays } from "@/components/desk/reservations/week-days";
import { WeekTable } from "@/components/desk/reservations/week-table";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { isAllowed } from "@/lib/accounts/permissions";
import { getWeek } from "@/lib/desk/reservations/get-week";
import { reservationsSearch } from "@/lib/desk/reservations/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "reservations.read",
  async (ctx, search) => {
    const week = await getWeek(ctx, search);
    const canChange = isAllowed(ctx.actor.role, "openings.change");
    const { etablissement, prestation } = search;
    const kept = { etablissement, prestation };
    const hasAny = week.sites.length > 0;
    return (
      <div className="grid gap-5">
        <ReservationsHead
          view="week"
          state={{ semaine: week.monday, jour: week.day, annee: week.year, ...kept }}
        />
        <FilterForm key={`${week.monday}/${etablissement}`} view="week" keep={{ prestation }}>
          <Field id="semaine" label={t("filter.week")}>
            <TextInput id="semaine" type="date" name="semaine" defaultValue={week.monday} />
          </Field>
          <SiteField choices={week.choices} value={etablissement} />
        </FilterForm>
        <WeekBar week={week} hrefOf={(semaine) => reservationsHref("week", { semaine, ...kept })} />
        {hasAny ? (
          <>
            <TightLists full={week.full} nearly={week.nearly} />
            <WeekTable week={week} canChange={canChange} />
            <WeekDays week={week} canChange={canChange} />
          </>
        ) : (
          <div className="grid justify-items-start gap-3 rounded-sheet bg-sheet p-6 shadow-lift">
            <p>{t("week.empty")}</p>
            {isAllowed(ctx.actor.role, "catalogue.change") && (
              <LinkButton href="/gestion/prestations">{t("week.emptyNext")}</LinkButton>
            )}
          </div>
        )}
      </div>
    );
  },
  reservationsSearch,
);
