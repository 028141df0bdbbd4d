"use client";

import { useTranslations } from "use-intl";
import { TextInput } from "@/components/ui/text-input";
import { WEEKDAYS } from "@/lib/desk/activities/schemas";
import { capital, weekdayName } from "@/lib/i18n/format-date";
import { Boxes } from "./boxes";
import { Part } from "./part";
import type { PartProps } from "./part-props";
import { PlainField } from "./plain-field";
import { activityFieldId as idOf } from "./shown-fields";

/** How many children a day may take, and the weekdays that take another number. */
export function PlacesPart({ fields, errors }: PartProps) {
  const t = useTranslations("catalogue.activities");
  // Errors of a row are told once, under it.
  const rowError = WEEKDAYS.map((_, place) => errors[`capacities.${place}`]).find(Boolean);
  return (
    <Part id="places" title={t("parts.places")}>
      <div className="max-w-60">
        <PlainField
          id={idOf("capacity")}
          name="capacity"
          inputMode="numeric"
          label={t("fields.capacity")}
          error={errors.capacity}
          defaultValue={fields.capacity}
        />
      </div>
      <Boxes
        id={idOf("capacities")}
        legend={t("fields.weekdayCapacities")}
        hint={t("hints.weekdayCapacities")}
        error={rowError}
      >
        <div className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-3">
          {WEEKDAYS.map((weekday, place) => (
            <div key={weekday} className="grid gap-1 text-sm">
              <label htmlFor={idOf(`capacities.${place}`)}>{capital(weekdayName(weekday))}</label>
              <TextInput
                id={idOf(`capacities.${place}`)}
                name="capacities[]"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={fields.capacities[place]}
                aria-invalid={errors[`capacities.${place}`] ? true : undefined}
                aria-describedby={errors[`capacities.${place}`] && `${idOf("capacities")}-error`}
              />
            </div>
          ))}
        </div>
      </Boxes>
    </Part>
  );
}
