"use client";

import { useTranslations } from "use-intl";
import { weekdayName } from "@/lib/i18n/format-date";
import { type LimitName, SERVICE_WEEKDAYS } from "@/lib/reservations/rules/rule-fields";
import { RuleInput, RuleSelect, type RuleState } from "./rule-control";

interface WeekdayFieldsProps {
  limit: LimitName;
  state: RuleState;
  /** ISO weekdays of service. */
  weekdays: readonly number[];
}

/** A limit of its own for each weekday of service, and for those that the rule speaks of already. */
export function WeekdayFields({ limit, state, weekdays }: WeekdayFieldsProps) {
  const t = useTranslations("deskRegulations.form");
  const shown = SERVICE_WEEKDAYS.filter(
    (service) => weekdays.includes(service) || state.values[`${limit}.service${service}.time`],
  );
  return (
    <div data-when="per-weekday" className="gap-4">
      <p className="text-ink-2">{t("perWeekday")}</p>
      {shown.map((service) => {
        const weekday = weekdayName(service);
        const field = (part: "weekday" | "weeks" | "time") => ({
          state,
          name: `${limit}.service${service}.${part}`,
          label: t(part),
          fullLabel: t("serviceField", {
            field: t(part),
            limit: t(`serviceLimits.${limit}`),
            weekday,
          }),
        });
        return (
          <div key={service} className="grid items-end gap-x-4 gap-y-2 sm:grid-cols-[7rem_1fr_1fr_1fr]">
            <p className="self-center font-semibold">{t("service", { weekday })}</p>
            <RuleSelect {...field("weekday")}>
              {SERVICE_WEEKDAYS.map((one) => (
                <option key={one} value={one}>
                  {weekdayName(one)}
                </option>
              ))}
            </RuleSelect>
            <RuleSelect {...field("weeks")}>
              {weeksToChoose(state.values[field("weeks").name]).map((weeks) => (
                <option key={weeks} value={weeks}>
                  {t("weeksOption", { weeks })}
                </option>
              ))}
            </RuleSelect>
            <RuleInput {...field("time")} type="time" />
          </div>
        );
      })}
    </div>
  );
}

const USUAL_WEEKS = [0, 1, 2, 3, 4];

/** Those that communes write, and the one that is written here. */
function weeksToChoose(stored: string | undefined): number[] {
  const weeks = Number(stored ?? 0);
  return USUAL_WEEKS.includes(weeks) || !Number.isInteger(weeks) ? USUAL_WEEKS : [...USUAL_WEEKS, weeks];
}
