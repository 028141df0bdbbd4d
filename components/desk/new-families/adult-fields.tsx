"use client";

import { useTranslations } from "use-intl";
import { usePhoneChoices } from "@/components/forms/use-phone-choices";
import { classes } from "@/components/ui/classes";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { POSTCODE_LENGTH } from "@/lib/desk/new-families/schemas";
import { PHONE_LENGTH, type PhoneCountry } from "@/lib/phone/phone";
import { ADDRESS_LENGTH, CITY_LENGTH } from "@/lib/records/guardians/schemas";
import { CIVILITIES, NAME_LENGTH } from "@/lib/records/schemas";
import { PlainField, PlainSelect } from "./plain-field";
import { idOf, type NewcomerFields } from "./use-newcomer-form";

interface AdultFieldsProps {
  fields: NewcomerFields;
  place: number;
  phoneCountry: string;
}

/** A guardian: how to call them, how to reach them, where they live. Only the first one's name is needed. */
export function AdultFields({ fields, place, phoneCountry }: AdultFieldsProps) {
  const t = useTranslations("families.new");
  const named = (field: string) => ({ fields, name: `guardians.${place}.${field}` });
  const first = place === 0;
  return (
    <>
      <PlainSelect {...named("civility")} label={t("civility")}>
        <option value="">{t("choose")}</option>
        {CIVILITIES.map((civility) => (
          <option key={civility} value={civility}>
            {civility}
          </option>
        ))}
      </PlainSelect>
      <PlainField {...named("firstName")} label={t("firstName")} required={first} maxLength={NAME_LENGTH} />
      <PlainField {...named("lastName")} label={t("lastName")} required={first} maxLength={NAME_LENGTH} />
      <PlainField
        {...named("email")}
        label={t("email")}
        type="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <MobileField fields={fields} name={`guardians.${place}.mobilePhone`} country={phoneCountry} />
      <PlainField {...named("addressLine")} label={t("addressLine")} maxLength={ADDRESS_LENGTH} />
      <PlainField {...named("postcode")} label={t("postcode")} maxLength={POSTCODE_LENGTH} />
      <PlainField {...named("city")} label={t("city")} maxLength={CITY_LENGTH} />
    </>
  );
}

function MobileField({ fields, name, country }: { fields: NewcomerFields; name: string; country: string }) {
  const t = useTranslations("families.new");
  const common = useTranslations("common");
  const error = fields.errorOf(name) ?? fields.errorOf(`${name}Country`);
  const chosen = fields.shown(`${name}Country`) ?? country;
  const choices = usePhoneChoices(chosen as PhoneCountry);
  return (
    <Field id={idOf(name)} label={t("mobilePhone")} error={error}>
      <div className="grid grid-cols-[6.75rem_minmax(0,1fr)] gap-2">
        <select
          name={`${name}Country`}
          aria-label={common("phoneCountry", { label: t("mobilePhone") })}
          defaultValue={chosen}
          className={classes(inputLook, "px-2.5")}
        >
          {choices.map((one) => (
            <option key={one.country} value={one.country}>
              {one.text}
            </option>
          ))}
        </select>
        <TextInput
          id={idOf(name)}
          name={name}
          type="tel"
          inputMode="tel"
          maxLength={PHONE_LENGTH}
          defaultValue={fields.shown(name)}
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(idOf(name), { error })}
        />
      </div>
    </Field>
  );
}
