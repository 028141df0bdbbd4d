"use client";

import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import { SelectField } from "@/components/forms/select-field";
import { CIVILITIES, NAME_LENGTH } from "@/lib/records/schemas";

/** What both forms begin with. */
export interface Identity extends FieldValues {
  civility: string;
  firstName: string;
  lastName: string;
  birthDate: string;
}

interface IdentityFieldsProps<Values extends Identity> {
  form: UseFormReturn<Values>;
  idOf: (name: string) => string;
  shown: (name: string) => string;
  hintOf: (name: string) => string | undefined;
  births: { earliest: string; latest: string };
  /** One's own: what the browser knows may be put in. */
  isSelf?: boolean;
}

/** Civilité*, Prénom*, Nom*, Date de naissance*, as the guide has them. */
export function IdentityFields<Values extends Identity>({
  form,
  idOf,
  shown,
  hintOf,
  births,
  isSelf = false,
}: IdentityFieldsProps<Values>) {
  const t = useTranslations("records");
  const field = (name: "civility" | "firstName" | "lastName" | "birthDate") => ({
    form,
    name: name as Path<Values>,
    id: idOf(name),
    label: `${t(`fields.${name}`)}\u00a0*`,
    hint: hintOf(name),
    defaultValue: shown(name),
    required: true,
  });
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField {...field("civility")} autoComplete="off">
        <option value="">{t("form.choose")}</option>
        {CIVILITIES.map((civility) => (
          <option key={civility} value={civility}>
            {civility}
          </option>
        ))}
      </SelectField>
      <FormField
        {...field("birthDate")}
        type="date"
        min={births.earliest}
        max={births.latest}
        autoComplete={isSelf ? "bday" : "off"}
      />
      <FormField
        {...field("firstName")}
        maxLength={NAME_LENGTH}
        autoComplete={isSelf ? "given-name" : "off"}
      />
      <FormField
        {...field("lastName")}
        maxLength={NAME_LENGTH}
        autoComplete={isSelf ? "family-name" : "off"}
      />
    </div>
  );
}
