"use client";

import { useTranslations } from "use-intl";
import { calendarHref } from "@/components/calendar/addresses";
import { type BasketDoors, BasketFrame } from "@/components/calendar/basket-frame";
import { CalendarHead } from "@/components/calendar/calendar-head";
import type { WeekPlanningView } from "@/lib/reservations/planning/views";
import { CustodyHint } from "./custody-hint";
import { Legend } from "./legend";
import { PlanningTable } from "./planning-table";
import { RepeatWeek } from "./repeat-week";
import type { RepeatAction } from "./use-repeat-week";
import { WeekBar } from "./week-bar";

interface WeekPlanningProps extends BasketDoors {
  planning: WeekPlanningView;
  /** Address of the planning itself. */
  path: string;
  /** The activity that a month or a year showed: kept for the way back. */
  activityId: string | undefined;
  repeat: RepeatAction;
}

/** "Mes réservations": one child's week, and the household's basket beside it. */
export function WeekPlanning({ planning, path, activityId, repeat, ...doors }: WeekPlanningProps) {
  const { child, week, rows } = planning;
  const t = useTranslations("planning");
  const at = { childId: child.id, week: week.monday, activityId };
  return (
    <BasketFrame
      {...doors}
      rows={rows}
      basket={planning.basket}
      head={
        <CalendarHead
          path={path}
          view="week"
          at={at}
          child={child}
          tabs={planning.children}
          lead={t("lead")}
        />
      }
    >
      {({ saver, ...sheet }) => (
        <div className="planning-sheet">
          <div className="mb-3 sm:mb-0 sm:px-5 sm:py-4">
            <WeekBar
              week={week}
              choices={planning.weekChoices}
              childId={child.id}
              hrefOf={(monday) => calendarHref(path, "week", { ...at, week: monday })}
            />
            {week.custody && <p className="mt-2 text-ink-2">{week.custody}</p>}
          </div>
          {rows.length > 0 ? (
            <PlanningTable child={child} week={week} rows={rows} {...sheet} />
          ) : (
            <p className="rounded-sheet bg-sheet p-6 sm:border-rule sm:border-t">
              {t("empty", { name: child.firstName })}
            </p>
          )}
          <div className="grid gap-3 sm:border-rule sm:border-t sm:px-5 sm:py-4">
            {rows.length > 0 && (
              <RepeatWeek childId={child.id} monday={week.monday} saver={saver} repeat={repeat} />
            )}
            {planning.hidden.length > 0 && (
              <p className="text-ink-2">{t("hidden", { names: planning.hidden.join(", ") })}</p>
            )}
            {week.days.some((day) => day.elsewhere) && <CustodyHint />}
            <Legend />
          </div>
        </div>
      )}
    </BasketFrame>
  );
}
