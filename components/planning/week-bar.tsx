"use client";

import { useTranslations } from "use-intl";
import type { WeekChoice, WeekView } from "@/lib/reservations/planning/views";
import { WeekPicker } from "./week-picker";
import { WeekStep } from "./week-step";

interface WeekBarProps {
  week: WeekView;
  choices: readonly WeekChoice[];
  childId: string;
  hrefOf: (monday: string) => string;
}

/** Which week, one back, one on, and any other. */
export function WeekBar({ week, choices, childId, hrefOf }: WeekBarProps) {
  const t = useTranslations("planning");
  return (
    <div className="week-bar">
      <WeekStep href={week.previous && hrefOf(week.previous)} label={t("previousWeek")} icon="left" />
      {/* On a phone the picker shows the week already: there the heading is for the ear. */}
      <h2 className="min-w-0 flex-1 leading-snug max-sm:sr-only">
        <span className="font-bold text-lg">{t("week", { number: String(week.number) })}</span>
        <span className="text-ink-2"> · {week.span}</span>
      </h2>
      <div className="min-w-0 max-sm:flex-1">
        <WeekPicker choices={choices} monday={week.monday} childId={childId} hrefOf={hrefOf} />
      </div>
      <WeekStep href={week.next && hrefOf(week.next)} label={t("nextWeek")} icon="right" />
    </div>
  );
}
