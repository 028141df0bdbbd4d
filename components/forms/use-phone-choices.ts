import { useEffect, useState } from "react";
import { PHONE_CHOICES, type PhoneCountry } from "@/lib/phone/phone";

export interface NamedChoice {
  country: PhoneCountry;
  /** "FR +33", then the country's name: a narrow list shows the first, an open one both. */
  text: string;
}

const names = new Intl.DisplayNames("fr", { type: "region" });

/** Named once: asking for a name costs more than showing it. */
const ALL: readonly NamedChoice[] = PHONE_CHOICES.map(({ country, prefix }) => ({
  country,
  text: `${country} ${prefix}\u2003\u2003${names.of(country) ?? country}`,
}));

const OVERSEAS: readonly PhoneCountry[] = ["GP", "MQ", "GF", "RE", "YT"];
/** Those of the page as it is sent: a form has four telephones, and four times every country is most of its weight. */
const USUAL = ALL.filter(({ country }, place) => place < 12 || OVERSEAS.includes(country));

/** The countries to choose from: the usual ones and the one that is chosen, and every other once scripts run. */
export function usePhoneChoices(chosen: PhoneCountry): readonly NamedChoice[] {
  const [all, setAll] = useState(false);
  useEffect(() => setAll(true), []);
  if (all) return ALL;
  return USUAL.some(({ country }) => country === chosen)
    ? USUAL
    : [...USUAL, ...ALL.filter(({ country }) => country === chosen)];
}
