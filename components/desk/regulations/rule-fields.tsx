"use client";

import { useTranslations } from "use-intl";
import { SURCHARGE_LENGTH } from "@/lib/reservations/regulation/schemas";
import { LIMITS, SERVICE_WEEKDAYS } from "@/lib/reservations/rules/rule-fields";
import { DeadlineFields } from "./deadline-fields";
import { RuleInput, RuleRadios, RuleSelect, type RuleState } from "./rule-control";

/** Every field of a rule. Plain fields: no script needed. */
export function RuleFieldset({ state, weekdays }: { state: RuleState; weekdays: readonly number[] }) {
  const t = useTranslations("deskRegulations.form");
  return (
    <>
      <div className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-2 sm:p-6">
        <RuleInput
          state={state}
          name="validFrom"
          type="date"
          label={t("validFrom")}
          hint={t("validFromHint")}
        />
      </div>
      {LIMITS.map((limit) => (
        <DeadlineFields key={limit} limit={limit} state={state} weekdays={weekdays} />
      ))}
      <fieldset className="rule-choice grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <legend className="float-left font-bold text-xl">{t("late")}</legend>
        <RuleRadios
          state={state}
          name="late"
          options={[
            { value: "refused", label: t("lateRefused") },
            { value: "accepted", label: t("lateAccepted") },
          ]}
        />
        <div data-when="accepted" className="max-w-xl">
          <RuleInput
            state={state}
            name="surcharge"
            type="text"
            max={SURCHARGE_LENGTH}
            label={t("surcharge")}
            hint={t("surchargeHint")}
          />
        </div>
      </fieldset>
      <div className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:grid-cols-2 sm:p-6">
        <RuleSelect state={state} name="weeklyMaximum" label={t("weekly")}>
          <option value="">{t("weeklyNone")}</option>
          {SERVICE_WEEKDAYS.map((count) => (
            <option key={count} value={count}>
              {t("weeklyCount", { count })}
            </option>
          ))}
        </RuleSelect>
      </div>
    </>
  );
}
