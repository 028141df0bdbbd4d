import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface NewDeviceProps {
  brand: MailBrand;
  name: string;
  /** "Firefox sur Windows" */
  device: string;
  /** "mercredi 22 mai à 16 h 29" */
  at: string;
  accountUrl: string;
}

/** "Nouvelle connexion à votre compte": from where, when, and what to do when it was somebody else. */
export function NewDevice({ brand, name, device, at, accountUrl }: NewDeviceProps) {
  const t = translatorOf("securityMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("device.preview")}
      heading={t("device.heading")}
      name={name}
      action={{ label: t("device.open"), url: accountUrl }}
    >
      <Text style={look.text}>{t("device.intro")}</Text>
      <Text style={look.activity}>{t("device.what", { device, at })}</Text>
      <Text style={look.text}>{t("device.you")}</Text>
      <Text style={look.text}>{t("device.notYou")}</Text>
    </AccountLetter>
  );
}
