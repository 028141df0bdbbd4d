"use client";

import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import { PhoneField } from "@/components/forms/phone-field";
import { EMPLOYER_LENGTH } from "@/lib/records/guardians/schemas";
import type { GuardianFieldsProps } from "./guardian-fields";

/** "Informations employeur": the employer and its two telephones. */
export function WorkFields({ form, idOf, shown, hintOf, isSelf }: GuardianFieldsProps) {
  const t = useTranslations("records");
  const field = (name: "employer" | "employerMobile" | "employerLandline") => ({
    form,
    name,
    id: idOf(name),
    label: t(`fields.${name}`),
    hint: hintOf(name),
    defaultValue: shown(name),
  });
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <FormField
          {...field("employer")}
          maxLength={EMPLOYER_LENGTH}
          autoComplete={isSelf ? "organization" : "off"}
        />
      </div>
      <PhoneField
        {...field("employerMobile")}
        countryName="employerMobileCountry"
        defaultCountry={shown("employerMobileCountry")}
        autoComplete="off"
      />
      <PhoneField
        {...field("employerLandline")}
        countryName="employerLandlineCountry"
        defaultCountry={shown("employerLandlineCountry")}
        autoComplete="off"
      />
    </div>
  );
}
