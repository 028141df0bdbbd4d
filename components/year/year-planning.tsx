"use client";

import { useTranslations } from "use-intl";
import { ActivityTabs } from "@/components/calendar/activity-tabs";
import { calendarHref } from "@/components/calendar/addresses";
import { CalendarHead } from "@/components/calendar/calendar-head";
import { StepBar } from "@/components/calendar/step-bar";
import { useFreshPage } from "@/components/calendar/use-fresh-page";
import { CustodyHint } from "@/components/planning/custody-hint";
import { Legend } from "@/components/planning/legend";
import { PlaceSprite } from "@/components/planning/place-sprite";
import type { YearPlanningView } from "@/lib/reservations/planning/year-view";
import { YearMonthCard } from "./year-month-card";

interface YearPlanningProps {
  planning: YearPlanningView;
  /** Address of "Mes réservations". */
  path: string;
  /** Names what this browser keeps for the household. */
  storageKey: string;
}

/** One child's school year in one activity: twelve small calendars, each strip a way to its week. */
export function YearPlanning({ planning, path, storageKey }: YearPlanningProps) {
  const { child, year, activity, activities, months, weekdays } = planning;
  const t = useTranslations("calendar");
  useFreshPage(storageKey, planning.basketVersion);
  const at = { childId: child.id, week: planning.week, activityId: activity?.id };
  const yearHref = (annee: string | null) => annee && calendarHref(path, "year", at, { annee });
  return (
    <div className="grid gap-4 sm:gap-5">
      <PlaceSprite />
      <CalendarHead
        path={path}
        view="year"
        at={at}
        child={child}
        tabs={planning.children}
        lead={<span className="max-sm:hidden">{t("yearLead")}</span>}
        keep={{ annee: year.id }}
      />
      <div className="year-bar">
        <StepBar
          back={{ href: yearHref(year.previous), label: t("previousYear") }}
          on={{ href: yearHref(year.next), label: t("nextYear") }}
        >
          <h2 className="font-bold text-xl leading-snug">{t("schoolYear", { year: year.name })}</h2>
          {activity && <p className="text-ink-2 leading-snug">{planning.reserved}</p>}
        </StepBar>
        {activity && (
          <ActivityTabs
            activities={activities}
            current={activity.id}
            hrefOf={(id) => calendarHref(path, "year", { ...at, activityId: id }, { annee: year.id })}
          />
        )}
      </div>
      {activity ? (
        <div className="year">
          {months.map((month) => (
            <YearMonthCard
              key={month.id}
              month={month}
              weekdays={weekdays}
              monthHref={calendarHref(path, "month", at, { mois: month.id })}
              weekHref={(week) => calendarHref(path, "week", { ...at, week })}
            />
          ))}
        </div>
      ) : (
        <p className="rounded-sheet bg-sheet p-6 shadow-lift">{t("emptyYear", { name: child.firstName })}</p>
      )}
      <div className="grid gap-2">
        {months.some(({ strips }) => strips.some(({ elsewhere }) => elsewhere)) && <CustodyHint />}
        <Legend />
        <p className="year-hint">
          <span className="year-dot" />
          {t("closedHint")}
        </p>
      </div>
    </div>
  );
}
