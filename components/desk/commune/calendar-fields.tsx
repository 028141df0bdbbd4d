"use client";

import { useTranslations } from "use-intl";
import { SCHOOL_ZONES } from "@/lib/desk/commune/schemas";
import type { CommuneSettings } from "@/lib/desk/commune/views";
import { PUBLIC_HOLIDAYS } from "@/lib/time/public-holidays";
import { CommuneSelectField } from "./commune-field";
import type { CommuneField, ShownField } from "./use-commune-form";

interface CalendarFieldsProps {
  settings: CommuneSettings;
  shown: (name: CommuneField, nameValue?: (value: string) => string) => ShownField;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const name = new Intl.DateTimeFormat("fr", { month: "long", timeZone: "UTC" });
  return { value: String(index + 1), label: name.format(Date.UTC(2024, index, 1)) };
});

/** By which calendar the commune lives. A time zone in which days are open already is told, and stays. */
export function CalendarFields({ settings, shown }: CalendarFieldsProps) {
  const t = useTranslations("commune");
  const zones = SCHOOL_ZONES.map((value) => ({ value, label: t(`zones.${value}`) }));
  const places = PUBLIC_HOLIDAYS.map((value) => ({ value, label: t(`places.${value}`) }));
  const { timeZones, timeZoneFixed } = settings;
  const select = (name: Choice, choices: readonly Option[], hint = t(`hints.${name}`)) => {
    const nameValue = (value: string) => choices.find((one) => one.value === value)?.label ?? value;
    return (
      <CommuneSelectField name={name} label={t(`fields.${name}`)} hint={hint} shown={shown(name, nameValue)}>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </CommuneSelectField>
    );
  };
  // The one choice that is left is sent as it is.
  const offered = timeZoneFixed
    ? timeZones.filter(({ value }) => value === settings.fields.timeZone)
    : timeZones;
  return (
    <>
      {select("schoolZone", zones)}
      {select("publicHolidays", places)}
      {select("schoolYearMonth", MONTHS)}
      {select("timeZone", offered, t(timeZoneFixed ? "hints.timeZoneFixed" : "hints.timeZone"))}
    </>
  );
}

type Choice = "schoolZone" | "publicHolidays" | "schoolYearMonth" | "timeZone";
interface Option {
  value: string;
  label: string;
}
