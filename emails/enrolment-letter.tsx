import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

export interface EnrolmentLetterProps {
  brand: MailBrand;
  preview: string;
  heading: string;
  intro: string;
  /** The commune's word, as it was written; null for none. */
  word: string | null;
  action: { label: string; url: string };
}

/** What the commune answered to a request for an enrolment, or about a paper, with its word. */
export function EnrolmentLetter({ intro, word, ...letter }: EnrolmentLetterProps) {
  const t = translatorOf("enrolments");
  return (
    <AccountLetter {...letter} name={null}>
      <Text style={look.text}>{intro}</Text>
      {word && (
        <>
          <Text style={{ ...look.text, marginBottom: 0, fontWeight: 700 }}>{t("mail.word")}</Text>
          <Text style={{ ...look.text, whiteSpace: "pre-line" }}>{word}</Text>
        </>
      )}
    </AccountLetter>
  );
}
