import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface AddressValidationProps {
  brand: MailBrand;
  url: string;
  /** "mercredi 22 mai à 18 h 29" */
  until: string;
}

/** To an address that was typed: its reader opens the account. It names nobody, for a stranger may read it. */
export function AddressValidation({ brand, url, until }: AddressValidationProps) {
  const t = translatorOf("accountMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("proof.preview")}
      heading={t("proof.heading")}
      name={null}
      action={{ label: t("proof.open"), url }}
      after={[t("proof.until", { until }), t("proof.ignore")]}
    >
      <Text style={look.text}>{t("proof.intro")}</Text>
    </AccountLetter>
  );
}
