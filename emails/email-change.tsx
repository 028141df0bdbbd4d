import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface EmailChangeProps {
  brand: MailBrand;
  name: string;
  /** The new address, to which this is sent. */
  email: string;
  url: string;
  until: string;
}

/** To the new address: following its button proves it. */
export function EmailChange({ brand, name, email, url, until }: EmailChangeProps) {
  const t = translatorOf("securityMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("change.preview")}
      heading={t("change.heading")}
      name={name}
      action={{ label: t("change.open"), url }}
      after={[t("change.until", { until }), t("change.ignore")]}
    >
      <Text style={look.text}>{t("change.intro", { email })}</Text>
    </AccountLetter>
  );
}
