"use client";

import { useTranslations } from "use-intl";
import { ColorMark } from "@/components/catalogue/color-mark";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { COLORS } from "@/lib/catalogue/rules/palette";
import { ACTIVITY_NAME_LENGTH } from "@/lib/desk/activities/schemas";
import { Box, Boxes } from "./boxes";
import { Part } from "./part";
import type { PartProps } from "./part-props";
import { PlainField } from "./plain-field";
import { activityFieldId as idOf } from "./shown-fields";

interface MainPartProps extends PartProps {
  /** Where it is; null for a new one, which may be made at several sites. */
  site: string | null;
  chosenSites: readonly string[];
}

/** What an activity is called, where it is, its colour and its regulation. */
export function MainPart({ fields, choices, errors, site, chosenSites }: MainPartProps) {
  const t = useTranslations("catalogue.activities");
  return (
    <Part id="essentiel" title={t("parts.main")}>
      <div className="grid gap-4 lg:grid-cols-2">
        <PlainField
          id={idOf("name")}
          name="name"
          label={t("fields.name")}
          hint={t("hints.name")}
          error={errors.name}
          defaultValue={fields.name}
          maxLength={ACTIVITY_NAME_LENGTH}
        />
        <Field
          id={idOf("regulationId")}
          label={t("fields.regulation")}
          hint={t("hints.regulation")}
          error={errors.regulationId}
        >
          <select
            id={idOf("regulationId")}
            name="regulationId"
            defaultValue={fields.regulationId}
            aria-invalid={errors.regulationId ? true : undefined}
            aria-describedby={describedBy(idOf("regulationId"), { hint: true, error: errors.regulationId })}
            className={inputLook}
          >
            {!choices.regulations.some(({ id }) => id === fields.regulationId) && <option value="" />}
            {choices.regulations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {site === null ? (
        <Boxes id={idOf("sites")} legend={t("fields.sites")} hint={t("hints.sites")} error={errors.sites}>
          <div className="flex flex-wrap gap-x-6">
            {choices.sites.map(({ id, name }) => (
              <Box key={id} name="sites[]" value={id} checked={chosenSites.includes(id)}>
                {name}
              </Box>
            ))}
          </div>
        </Boxes>
      ) : (
        <p>
          <span className="font-semibold">{t("fields.site")}</span> : {site}
        </p>
      )}
      <Boxes id={idOf("color")} legend={t("fields.color")} hint={t("hints.color")} error={errors.color}>
        <div className="flex flex-wrap gap-x-6">
          <Box type="radio" name="color" value="" checked={fields.color === ""}>
            {t("noColor")}
          </Box>
          {COLORS.map((color) => (
            <Box key={color} type="radio" name="color" value={color} checked={fields.color === color}>
              <ColorMark color={color} />
              {t(`colors.${color}`)}
            </Box>
          ))}
        </div>
      </Boxes>
    </Part>
  );
}
