import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface AccountOpenedProps {
  brand: MailBrand;
  name: string;
  email: string;
  side: "family" | "staff";
  signInUrl: string;
}

/** The guide's confirmation: "Vous pouvez maintenant vous connecter…". */
export function AccountOpened({ brand, name, email, side, signInUrl }: AccountOpenedProps) {
  const t = translatorOf("accountMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("opened.preview")}
      heading={t("opened.heading")}
      name={name}
      action={{ label: t("opened.open"), url: signInUrl }}
      after={[t("opened.address", { email })]}
    >
      <Text style={look.text}>{t(`opened.${side}`)}</Text>
    </AccountLetter>
  );
}
