"use client";

import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import { PhoneField } from "@/components/forms/phone-field";
import { SelectField } from "@/components/forms/select-field";
import { ADDRESS_LENGTH, CITY_LENGTH } from "@/lib/records/guardians/schemas";
import { COUNTRIES } from "@/lib/records/schemas";
import type { GuardianFieldsProps } from "./guardian-fields";

const names = new Intl.DisplayNames("fr", { type: "region" });
/** Named once: asking for a name costs more than showing it. */
const NAMED = COUNTRIES.map((country) => ({ country, name: names.of(country) ?? country }));

type AddressField =
  | "addressLine"
  | "addressComplement"
  | "postcode"
  | "city"
  | "country"
  | "mobilePhone"
  | "landline";

/** Adresse*, Complément, Code postal*, Ville*, Pays*, then both telephones. */
export function AddressFields({ form, idOf, shown, hintOf, isSelf }: GuardianFieldsProps) {
  const t = useTranslations("records");
  const field = (name: AddressField, star = true) => ({
    form,
    name,
    id: idOf(name),
    label: star ? `${t(`fields.${name}`)}\u00a0*` : t(`fields.${name}`),
    hint: hintOf(name),
    defaultValue: shown(name),
    required: star,
  });
  const known = (word: string) => (isSelf ? word : "off");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <FormField {...field("addressLine")} maxLength={ADDRESS_LENGTH} autoComplete={known("address-line1")} />
      <FormField
        {...field("addressComplement", false)}
        maxLength={ADDRESS_LENGTH}
        autoComplete={known("address-line2")}
      />
      <FormField {...field("postcode")} maxLength={12} autoComplete={known("postal-code")} />
      <FormField {...field("city")} maxLength={CITY_LENGTH} autoComplete={known("address-level2")} />
      <SelectField {...field("country")} autoComplete={known("country")}>
        {NAMED.map(({ country, name }) => (
          // The server's names of countries and the browser's are not of the same year.
          <option key={country} value={country} suppressHydrationWarning>
            {name}
          </option>
        ))}
      </SelectField>
      <PhoneField
        {...field("mobilePhone")}
        countryName="mobilePhoneCountry"
        defaultCountry={shown("mobilePhoneCountry")}
        autoComplete={known("tel-national")}
      />
      <PhoneField
        {...field("landline", false)}
        countryName="landlineCountry"
        defaultCountry={shown("landlineCountry")}
        autoComplete="off"
      />
    </div>
  );
}
