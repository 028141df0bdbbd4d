"use client";

import { useTranslations } from "use-intl";
import { LEVELS } from "@/lib/catalogue/rules/levels";
import { CLASS_LENGTH } from "@/lib/desk/new-families/schemas";
import type { NewFamilyForm } from "@/lib/desk/new-families/views";
import { NAME_LENGTH } from "@/lib/records/schemas";
import { PlainField, PlainSelect } from "./plain-field";
import type { NewcomerFields } from "./use-newcomer-form";

interface PupilFieldsProps extends Pick<NewFamilyForm, "schools" | "births"> {
  fields: NewcomerFields;
  place: number;
}

/** A child: who it is, and where it goes to school. */
export function PupilFields({ fields, place, schools, births }: PupilFieldsProps) {
  const t = useTranslations("families.new");
  const named = (field: string) => ({ fields, name: `children.${place}.${field}`, required: place === 0 });
  const [only] = schools;
  return (
    <>
      <PlainField {...named("firstName")} label={t("firstName")} maxLength={NAME_LENGTH} />
      <PlainField {...named("lastName")} label={t("lastName")} maxLength={NAME_LENGTH} />
      <PlainField
        {...named("birthDate")}
        label={t("birthDate")}
        type="date"
        min={births.earliest}
        max={births.latest}
      />
      <PlainSelect
        {...named("schoolId")}
        label={t("schoolId")}
        chosen={schools.length === 1 ? only?.id : undefined}
      >
        <option value="">{t("choose")}</option>
        {schools.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </PlainSelect>
      <PlainSelect {...named("level")} label={t("level")} required={false}>
        <option value="">{t("noLevel")}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </PlainSelect>
      <PlainField {...named("className")} label={t("className")} required={false} maxLength={CLASS_LENGTH} />
    </>
  );
}
