"use client";

import { useTranslations } from "use-intl";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import type { ChildHome, CustodyView } from "@/lib/desk/custody/views";

interface HolidayFieldsProps {
  homes: readonly ChildHome[];
  fields: Pick<CustodyView, "holidays" | "firstHalfEvenYears">;
  /** Of the first half. */
  error: string | undefined;
  idOf: (name: string) => string;
}

const WAYS = { "as-weeks": "asWeeks", halves: "halves" } as const;

/** What becomes of the school holidays. */
export function HolidayFields({ homes, fields, error, idOf }: HolidayFieldsProps) {
  const t = useTranslations("custody.calendar");
  const half = idOf("firstHalfEvenYears");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <fieldset className="grid content-start gap-1">
        <legend className="mb-1 font-semibold">{t("holidays")}</legend>
        {(["as-weeks", "halves"] as const).map((way) => (
          <label key={way} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name="holidays"
              value={way}
              defaultChecked={fields.holidays === way}
              className="size-5 shrink-0 accent-accent"
            />
            {t(WAYS[way])}
          </label>
        ))}
      </fieldset>
      <Field id={half} label={t("firstHalf")} hint={t("firstHalfHint")} error={error}>
        <select
          id={half}
          name="firstHalfEvenYears"
          defaultValue={fields.firstHalfEvenYears}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(half, { hint: true, error })}
          className={inputLook}
        >
          <option value="">{t("choose")}</option>
          {homes.map(({ id, guardians }) => (
            <option key={id} value={id}>
              {t("atHome", { name: guardians })}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
