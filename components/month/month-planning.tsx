"use client";

import { useTranslations } from "use-intl";
import { ActivityTabs } from "@/components/calendar/activity-tabs";
import { calendarHref } from "@/components/calendar/addresses";
import { type BasketDoors, BasketFrame } from "@/components/calendar/basket-frame";
import { CalendarHead } from "@/components/calendar/calendar-head";
import { StepBar } from "@/components/calendar/step-bar";
import { CustodyHint } from "@/components/planning/custody-hint";
import { Legend } from "@/components/planning/legend";
import type { MonthPlanningView } from "@/lib/reservations/planning/month-view";
import { MonthTable } from "./month-table";

interface MonthPlanningProps extends BasketDoors {
  planning: MonthPlanningView;
  /** Address of "Mes réservations". */
  path: string;
}

/** One child's month in one activity, and the household's basket beside it. */
export function MonthPlanning({ planning, path, ...doors }: MonthPlanningProps) {
  const { child, month, activity, activities } = planning;
  const t = useTranslations("calendar");
  const at = { childId: child.id, week: planning.week, activityId: activity?.id };
  const monthHref = (mois: string | null) => mois && calendarHref(path, "month", at, { mois });
  return (
    <BasketFrame
      {...doors}
      rows={month.weeks}
      basket={planning.basket}
      head={
        <CalendarHead
          path={path}
          view="month"
          at={at}
          child={child}
          tabs={planning.children}
          lead={<span className="max-sm:hidden">{t("monthLead")}</span>}
          keep={{ mois: month.id }}
        />
      }
    >
      {({ state, onWish }) => (
        <div className="planning-sheet month-sheet">
          <div className="grid min-w-0 gap-3 sm:px-5 sm:py-4">
            <StepBar
              back={{ href: monthHref(month.previous), label: t("previousMonth") }}
              on={{ href: monthHref(month.next), label: t("nextMonth") }}
            >
              <h2 className="font-bold text-xl leading-snug">{month.title}</h2>
              {activity && <p className="text-ink-2 leading-snug">{month.reserved}</p>}
            </StepBar>
            {activity && (
              <ActivityTabs
                activities={activities}
                current={activity.id}
                hrefOf={(id) => calendarHref(path, "month", { ...at, activityId: id }, { mois: month.id })}
              />
            )}
          </div>
          {activity ? (
            <MonthTable
              child={child}
              month={month}
              activity={activity}
              weekHref={(monday) => calendarHref(path, "week", { ...at, week: monday })}
              state={state}
              onWish={onWish}
            />
          ) : (
            <p className="p-6 sm:border-rule sm:border-t">{t("emptyMonth", { name: child.firstName })}</p>
          )}
          <div className="month-foot">
            {month.named.length > 0 && (
              <ul className="grid gap-1 text-ink-2">
                {month.named.map((days) => (
                  <li key={days} className="first-letter:uppercase">
                    {days}
                  </li>
                ))}
              </ul>
            )}
            {month.weeks.some(({ days }) => days.some((day) => day?.elsewhere)) && <CustodyHint />}
            <Legend />
          </div>
        </div>
      )}
    </BasketFrame>
  );
}
