"use client";

import { useTranslations } from "use-intl";
import { Box, Boxes } from "./boxes";
import { Part } from "./part";
import type { PartProps } from "./part-props";
import { PlainField } from "./plain-field";
import { activityFieldId as idOf } from "./shown-fields";

/** For children of which age and level. */
export function AudiencePart({ fields, choices, errors }: PartProps) {
  const t = useTranslations("catalogue.activities");
  return (
    <Part id="public" title={t("parts.audience")}>
      <div>
        <p className="mb-2 text-ink-2 text-sm">{t("hints.ages")}</p>
        <div className="grid max-w-md grid-cols-2 gap-4">
          {(["minAge", "maxAge"] as const).map((name) => (
            <PlainField
              key={name}
              id={idOf(name)}
              name={name}
              inputMode="numeric"
              label={t(`fields.${name}`)}
              error={errors[name]}
              defaultValue={fields[name]}
            />
          ))}
        </div>
      </div>
      <Boxes id={idOf("levels")} legend={t("fields.levels")} hint={t("hints.levels")} error={errors.levels}>
        <div className="flex flex-wrap gap-x-6">
          {choices.levels.map((level) => (
            <Box key={level} name="levels[]" value={level} checked={fields.levels.includes(level)}>
              {level}
            </Box>
          ))}
        </div>
      </Boxes>
    </Part>
  );
}
