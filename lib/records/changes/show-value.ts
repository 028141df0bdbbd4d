import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { showPhone } from "@/lib/phone/phone";
import { parseCivilDate } from "@/lib/time/civil-date";
import { nameCountry } from "../name-country";
import type { RecordField, StoredValue } from "../rules/fields";

const t = translatorOf("records");

/** What the commune's own words are for what is kept by id: of a diet, its label. */
export interface ValueWords {
  diets: ReadonlyMap<string, string>;
}

/** A stored value in the words of a reader: "14/03/2015", "06 12 34 56 78", "Belgique", "Oui"; "—" when it is empty. */
export function showValue(field: RecordField, value: StoredValue, { diets }: ValueWords): string {
  if (value === null || value === "") return t("values.empty");
  switch (field) {
    case "birthDate": {
      const date = parseCivilDate(value);
      return date ? numericDate(date) : value;
    }
    case "mobilePhone":
    case "landline":
    case "employerMobile":
    case "employerLandline":
      return showPhone(value);
    case "country":
      return nameCountry(value);
    case "receivesBills":
      return t(value === "true" ? "values.yes" : "values.no");
    case "diets":
      // One that is not the commune's has no words here.
      return (
        value
          .split(",")
          .flatMap((id) => diets.get(id) ?? [])
          .join(", ") || t("values.empty")
      );
    case "civility":
    case "firstName":
    case "lastName":
    case "addressLine":
    case "addressComplement":
    case "postcode":
    case "city":
    case "email":
    case "employer":
      return value;
  }
}
