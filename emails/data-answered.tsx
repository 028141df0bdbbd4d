import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface DataAnsweredProps {
  brand: MailBrand;
  name: string;
  /** When it was asked: "22/05/2024 à 16h29". */
  sentAt: string;
  /** The commune's words, of several lines perhaps. */
  answer: string;
  url: string;
}

/** The answer to a request about data, whole: who asked for an erasure may have no account left to read it in. */
export function DataAnswered({ brand, name, sentAt, answer, url }: DataAnsweredProps) {
  const t = translatorOf("privacy");
  return (
    <AccountLetter
      brand={brand}
      preview={t("mail.preview")}
      heading={t("mail.heading")}
      name={name}
      action={{ label: t("mail.open"), url }}
    >
      <Text style={look.text}>{t("mail.intro", { stamp: sentAt, commune: brand.name })}</Text>
      {answer.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which may be the same
        <Text key={index} style={look.text}>
          {line}
        </Text>
      ))}
    </AccountLetter>
  );
}
