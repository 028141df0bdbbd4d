import type { PhoneCountry } from "./phone";

/** France overseas has prefixes of its own, which a commune's time zone tells apart. */
const OVERSEAS: Readonly<Record<string, PhoneCountry>> = {
  "America/Cayenne": "GF",
  "America/Guadeloupe": "GP",
  "America/Martinique": "MQ",
  "America/Miquelon": "PM",
  "Indian/Mayotte": "YT",
  "Indian/Reunion": "RE",
  "Pacific/Noumea": "NC",
  "Pacific/Tahiti": "PF",
  "Pacific/Wallis": "WF",
};

/** The country of a telephone that does not say its own, for a commune of that IANA time zone. */
export function homePhoneCountry(timeZone: string): PhoneCountry {
  return OVERSEAS[timeZone] ?? "FR";
}
