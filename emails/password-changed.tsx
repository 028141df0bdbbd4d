import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface PasswordChangedProps {
  brand: MailBrand;
  name: string;
  /** "mercredi 22 mai à 16 h 29" */
  at: string;
  forgottenUrl: string;
}

/** To the owner, whoever changed it: the one sign by which a theft is seen. */
export function PasswordChanged({ brand, name, at, forgottenUrl }: PasswordChangedProps) {
  const t = translatorOf("accountMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("changed.preview")}
      heading={t("changed.heading")}
      name={name}
      action={{ label: t("changed.open"), url: forgottenUrl }}
    >
      <Text style={look.text}>{t("changed.intro", { at })}</Text>
      <Text style={look.text}>{t("changed.ignore")}</Text>
    </AccountLetter>
  );
}
