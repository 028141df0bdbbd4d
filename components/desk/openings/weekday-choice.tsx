"use client";

import { useTranslations } from "use-intl";
import { capital, weekdayName } from "@/lib/i18n/format-date";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

interface WeekdayChoiceProps {
  /** ISO weekdays, as a form gives them back. */
  chosen: readonly string[];
  error?: string;
}

/** Some days of the week, all in view. */
export function WeekdayChoice({ chosen, error }: WeekdayChoiceProps) {
  const t = useTranslations("openings.span");
  return (
    <fieldset aria-describedby={error && "jours-error"} className="grid gap-1.5">
      <legend className="font-semibold">{t("weekdays")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {WEEKDAYS.map((weekday) => (
          <label key={weekday} className="inline-flex min-h-11 cursor-pointer items-center gap-2.5">
            <input
              type="checkbox"
              id={`jour-${weekday}`}
              name="weekdays[]"
              value={weekday}
              defaultChecked={chosen.includes(String(weekday))}
              className="size-5 accent-accent"
            />
            {capital(weekdayName(weekday))}
          </label>
        ))}
      </div>
      {error && (
        <p id="jours-error" className="font-semibold text-no">
          {error}
        </p>
      )}
    </fieldset>
  );
}
