"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { SEASONS, WEEKDAYS } from "@/lib/desk/activities/schemas";
import { capital, weekdayName } from "@/lib/i18n/format-date";
import { Box, Boxes } from "./boxes";
import { Part } from "./part";
import type { PartProps } from "./part-props";
import { PlainField } from "./plain-field";
import { activityFieldId as idOf } from "./shown-fields";

const SHORTCUTS = [
  { name: "school", weekdays: [1, 2, 4, 5] },
  { name: "wednesday", weekdays: [3] },
  { name: "week", weekdays: [1, 2, 3, 4, 5] },
] as const;

/** In which season, on which weekdays, at which hours. */
export function WhenPart({ fields, errors }: PartProps) {
  const t = useTranslations("catalogue.activities");
  const boxes = useRef<HTMLDivElement>(null);
  const tick = (weekdays: readonly number[]) => {
    for (const box of boxes.current?.querySelectorAll("input") ?? [])
      box.checked = weekdays.includes(Number(box.value));
  };
  return (
    <Part id="quand" title={t("parts.when")}>
      <Boxes id={idOf("season")} legend={t("fields.season")} error={errors.season}>
        <div className="flex flex-wrap gap-x-6">
          {SEASONS.map((season) => (
            <Box key={season} type="radio" name="season" value={season} checked={fields.season === season}>
              {t(`seasons.${season}`)}
            </Box>
          ))}
        </div>
      </Boxes>
      <Boxes
        id={idOf("weekdays")}
        legend={t("fields.weekdays")}
        hint={t("hints.weekdays")}
        error={errors.weekdays}
      >
        <div ref={boxes} className="flex flex-wrap gap-x-6">
          {WEEKDAYS.map((weekday) => (
            <Box
              key={weekday}
              name="weekdays[]"
              value={String(weekday)}
              checked={fields.weekdays.includes(String(weekday))}
            >
              {capital(weekdayName(weekday))}
            </Box>
          ))}
        </div>
        <fieldset className="noscript-hidden flex flex-wrap items-center gap-x-1">
          <legend className="float-left mr-2 text-ink-2 text-sm">{t("shortcuts.label")}</legend>
          {SHORTCUTS.map(({ name, weekdays }) => (
            <Button key={name} tone="quiet" onClick={() => tick(weekdays)}>
              {t(`shortcuts.${name}`)}
            </Button>
          ))}
        </fieldset>
      </Boxes>
      <div className="grid max-w-md grid-cols-2 gap-4">
        {(["startsAt", "endsAt"] as const).map((name) => (
          <PlainField
            key={name}
            id={idOf(name)}
            name={name}
            type="time"
            label={t(`fields.${name}`)}
            error={errors[name]}
            defaultValue={fields[name]}
          />
        ))}
      </div>
    </Part>
  );
}
