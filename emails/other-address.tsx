import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface OtherAddressProps {
  brand: MailBrand;
  name: string;
  /** The one that signs in. */
  email: string;
}

/** To the address that was invited, once the account was opened with another. */
export function OtherAddress({ brand, name, email }: OtherAddressProps) {
  const t = translatorOf("accountMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("other.preview")}
      heading={t("other.heading")}
      name={name}
      after={[t("other.ignore")]}
    >
      <Text style={look.text}>{t("other.intro", { email })}</Text>
    </AccountLetter>
  );
}
