import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { StepBar } from "@/components/calendar/step-bar";
import { ActivityField } from "@/components/desk/reservations/activity-field";
import { DayChildren } from "@/components/desk/reservations/day-children";
import { DayFiles } from "@/components/desk/reservations/day-files";
import { DayNumbersTable } from "@/components/desk/reservations/day-numbers-table";
import { FilterForm } from "@/components/desk/reservations/filter-form";
import { ReservationsHead } from "@/components/desk/reservations/reservations-head";
import { openingHref, reservationsHref } from "@/components/desk/reservations/reservations-href";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { isAllowed } from "@/lib/accounts/permissions";
import { getDay } from "@/lib/desk/reservations/get-day";
import { reservationsSearch } from "@/lib/desk/reservations/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

export const metadata: Metadata = { title: t("views.day") };

export default staffPage(
  "reservations.read",
  async (ctx, search) => {
    const { etablissement, prestation } = search;
    const view = await getDay(ctx, { ...search, etablissement: prestation ? undefined : etablissement });
    const { day, activity } = view;
    const kept = { etablissement, prestation };
    const step = (date: string | null) => date && reservationsHref("day", { jour: date, ...kept });
    const siteId = activity?.siteId ?? etablissement;
    const canChange = isAllowed(ctx.actor.role, "openings.change");
    return (
      <div className="grid gap-5">
        <ReservationsHead view="day" state={{ semaine: day, jour: day, annee: view.year, ...kept }} />
        <FilterForm key={`${day}/${prestation}`} view="day" keep={{ etablissement }}>
          <Field id="jour" label={t("filter.day")}>
            <TextInput id="jour" type="date" name="jour" defaultValue={day} />
          </Field>
          <ActivityField choices={view.choices} value={prestation} />
        </FilterForm>
        <StepBar
          back={{ href: step(view.previous), label: t("day.previous") }}
          on={{ href: step(view.next), label: t("day.next") }}
        >
          <p className="font-bold text-lg first-letter:uppercase">{view.words}</p>
        </StepBar>
        {siteId && (
          <DayFiles
            day={day}
            activityId={activity?.id}
            siteId={siteId}
            site={activity?.site ?? view.choices.find(({ id }) => id === siteId)?.name ?? ""}
          />
        )}
        {activity ? (
          <DayChildren activity={activity} />
        ) : (
          <DayNumbersTable day={day} numbers={view.numbers} />
        )}
        {activity && (
          <p className="flex flex-wrap gap-2 print:hidden">
            <LinkButton href={reservationsHref("day", { jour: day })}>{t("day.otherChoice")}</LinkButton>
            {canChange && activity.fill && (
              <LinkButton href={openingHref(activity.id, day)}>{t("day.places")}</LinkButton>
            )}
          </p>
        )}
      </div>
    );
  },
  reservationsSearch,
);
