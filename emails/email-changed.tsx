import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface EmailChangedProps {
  brand: MailBrand;
  name: string;
  at: string;
}

/** To the old address: the one sign by which a theft is seen. The new one is not named, for this may be read by others. */
export function EmailChanged({ brand, name, at }: EmailChangedProps) {
  const t = translatorOf("securityMails");
  return (
    <AccountLetter brand={brand} preview={t("changed.preview")} heading={t("changed.heading")} name={name}>
      <Text style={look.text}>{t("changed.intro", { at })}</Text>
      <Text style={look.text}>{t("changed.notYou")}</Text>
    </AccountLetter>
  );
}
