import { Button, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { type MailBrand, MailLayout } from "./layout";
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
export function EnrolmentLetter({ brand, preview, heading, intro, word, action }: EnrolmentLetterProps) {
  const t = translatorOf("enrolments");
  return (
    <MailLayout brand={brand} preview={preview} heading={heading}>
      <Text style={look.text}>{t("mail.greeting")}</Text>
      <Text style={look.text}>{intro}</Text>
      {word && (
        <>
          <Text style={{ ...look.text, marginBottom: 0, fontWeight: 700 }}>{t("mail.word")}</Text>
          <Text style={{ ...look.text, whiteSpace: "pre-line" }}>{word}</Text>
        </>
      )}
      <Text style={look.action}>
        <Button href={action.url} style={{ ...look.button, backgroundColor: readableAccent(brand.accent) }}>
          {action.label}
        </Button>
      </Text>
    </MailLayout>
  );
}
