"use client";

import { useTranslations } from "use-intl";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ChildHome, CustodyView } from "@/lib/desk/custody/views";

interface CustodyDayRowsProps {
  days: CustodyView["days"];
  homes: readonly ChildHome[];
  /** By "days.0.from". */
  errors: Readonly<Record<string, string>>;
  idOf: (name: string) => string;
}

/** Rows left open for what is to be added; saving opens others. */
const OPEN_ROWS = 3;

/** Special dates, a row each. */
export function CustodyDayRows({ days, homes, errors, idOf }: CustodyDayRowsProps) {
  const t = useTranslations("custody.calendar");
  const open = Array.from({ length: OPEN_ROWS }, () => ({ from: "", until: "", householdId: "" }));
  return (
    <fieldset className="grid gap-4" aria-describedby="dates-hint">
      <legend className="font-semibold">{t("days")}</legend>
      <p id="dates-hint" className="text-ink-2 text-sm">
        {t("daysHint")}
      </p>
      {[...days, ...open].map((day, row) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move, the form is made anew with each answer
          key={row}
          className="grid items-start gap-3 border-rule border-t pt-3 sm:grid-cols-3"
        >
          <legend className="sr-only">{t("dayRow", { number: String(row + 1) })}</legend>
          {(["from", "until"] as const).map((end) => {
            const name = `days.${row}.${end}`;
            return (
              <Field key={end} id={idOf(name)} label={t(end)} error={errors[name]}>
                <TextInput
                  id={idOf(name)}
                  type="date"
                  name={`${end}[]`}
                  defaultValue={day[end]}
                  aria-invalid={errors[name] ? true : undefined}
                  aria-describedby={describedBy(idOf(name), { error: errors[name] })}
                />
              </Field>
            );
          })}
          <HomeField
            id={idOf(`days.${row}.householdId`)}
            homes={homes}
            value={day.householdId}
            error={errors[`days.${row}.householdId`]}
          />
        </fieldset>
      ))}
    </fieldset>
  );
}

function HomeField({
  id,
  homes,
  value,
  error,
}: {
  id: string;
  homes: readonly ChildHome[];
  value: string;
  error: string | undefined;
}) {
  const t = useTranslations("custody.calendar");
  return (
    <Field id={id} label={t("with")} error={error}>
      <select
        id={id}
        name="with[]"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
        className={inputLook}
      >
        <option value="">{t("choose")}</option>
        {homes.map((home) => (
          <option key={home.id} value={home.id}>
            {home.guardians}
          </option>
        ))}
      </select>
    </Field>
  );
}
