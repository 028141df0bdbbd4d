"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { weekdayName } from "@/lib/i18n/format-date";
import {
  AS_BOOKING,
  DEADLINE_KINDS,
  type LimitName,
  SERVICE_WEEKDAYS,
} from "@/lib/reservations/rules/rule-fields";
import { RuleInput, RuleRadios, RuleSelect, type RuleState } from "./rule-control";
import { WeekdayFields } from "./weekday-fields";
import "./regulations.css";

interface DeadlineFieldsProps {
  limit: LimitName;
  state: RuleState;
  /** ISO weekdays of service. */
  weekdays: readonly number[];
}

/** One deadline: how it is counted, and what that way of counting asks. */
export function DeadlineFields({ limit, state, weekdays }: DeadlineFieldsProps) {
  const t = useTranslations("deskRegulations.form");
  const kinds = limit === "cancellation" ? ([AS_BOOKING, ...DEADLINE_KINDS] as const) : DEADLINE_KINDS;
  const error = state.errors[`${limit}.kind`];
  const field = (name: string) => ({ state, name: `${limit}.${name}` });
  return (
    <fieldset className="rule-choice grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <legend className="float-left font-bold text-xl">{t(`limits.${limit}`)}</legend>
      <RuleRadios
        {...field("kind")}
        options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      {error && (
        <p className="flex gap-2 font-semibold text-no">
          <Icon name="warning" className="mt-0.5" />
          {error}
        </p>
      )}
      <When kind="days-before">
        <RuleInput {...field("days")} type="number" max={3} label={t("days")} />
        <RuleSelect {...field("counting")} label={t("counting")}>
          {(["calendar", "working", "service"] as const).map((counting) => (
            <option key={counting} value={counting}>
              {t(`countings.${counting}`)}
            </option>
          ))}
        </RuleSelect>
        <RuleInput {...field("days-time")} type="time" label={t("time")} />
      </When>
      <When kind="weekday-before">
        <RuleSelect {...field("weekday")} label={t("weekday")}>
          {SERVICE_WEEKDAYS.map((weekday) => (
            <option key={weekday} value={weekday}>
              {weekdayName(weekday)}
            </option>
          ))}
        </RuleSelect>
        <RuleInput {...field("weeks")} type="number" max={2} label={t("weeks")} hint={t("weeksHint")} />
        <RuleInput {...field("week-time")} type="time" label={t("time")} />
      </When>
      <WeekdayFields limit={limit} state={state} weekdays={weekdays} />
      <When kind="hours-before">
        <RuleInput {...field("hours")} type="number" max={4} label={t("hours")} />
      </When>
      <When kind="same-day">
        <RuleInput {...field("same-time")} type="time" label={t("time")} />
      </When>
      <When kind="day-of-month-before">
        <RuleInput {...field("month-day")} type="number" max={2} label={t("day")} hint={t("dayHint")} />
        <RuleInput {...field("months")} type="number" max={2} label={t("months")} hint={t("monthsHint")} />
        <RuleInput {...field("month-time")} type="time" label={t("time")} />
      </When>
    </fieldset>
  );
}

function When({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <div data-when={kind} className="items-end gap-4 sm:grid-cols-3">
      {children}
    </div>
  );
}
