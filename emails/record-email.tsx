import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { EmailChangeProps } from "./email-change";
import { look } from "./look";

/** To an address that a family gave for one of its guardians: following its button proves it. */
export function RecordEmail({ brand, name, email, url, until }: EmailChangeProps) {
  const t = translatorOf("securityMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("record.preview")}
      heading={t("record.heading")}
      name={name}
      action={{ label: t("change.open"), url }}
      after={[t("change.until", { until }), t("record.ignore")]}
    >
      <Text style={look.text}>{t("record.intro", { name, email })}</Text>
    </AccountLetter>
  );
}
