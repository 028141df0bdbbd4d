import { Link, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface AddressKnownProps {
  brand: MailBrand;
  name: string;
  signInUrl: string;
  forgottenUrl: string;
}

/** To an address that was typed and has an account: nobody but its reader learns so. */
export function AddressKnown({ brand, name, signInUrl, forgottenUrl }: AddressKnownProps) {
  const t = translatorOf("accountMails");
  return (
    <AccountLetter
      brand={brand}
      preview={t("known.preview")}
      heading={t("known.heading")}
      name={name}
      action={{ label: t("opened.open"), url: signInUrl }}
      after={[t("known.other"), t("known.ignore")]}
    >
      <Text style={look.text}>{t("known.intro")}</Text>
      <Text style={look.text}>
        {t("known.forgotten")}{" "}
        <Link className="link" href={forgottenUrl} style={look.link}>
          {t("known.forgottenLink")}
        </Link>
      </Text>
    </AccountLetter>
  );
}
