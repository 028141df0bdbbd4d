import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface PasswordResetProps {
  brand: MailBrand;
  name: string;
  url: string;
  /** "mercredi 22 mai à 18 h 29" */
  until: string;
}

/** For a forgotten password: one button, two hours. */
export function PasswordReset({ brand, name, url, until }: PasswordResetProps) {
  const t = translatorOf("accountMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("reset.preview")}
      heading={t("reset.heading")}
      name={name}
      action={{ label: t("reset.open"), url }}
      after={[t("reset.until", { until }), t("reset.ignore")]}
    >
      <Text style={look.text}>{t("reset.intro")}</Text>
    </AccountLetter>
  );
}
