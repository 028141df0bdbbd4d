import { Heading, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import type { MailBrand } from "./layout";
import { look } from "./look";

interface DecidedLine {
  id: string;
  label: string;
  /** What the family had asked for, in words. */
  value: string;
  word: string | null;
}

export interface ChangesDecidedProps {
  brand: MailBrand;
  /** "Paul DUPONT": whose file it is. */
  person: string;
  accepted: readonly DecidedLine[];
  refused: readonly DecidedLine[];
  url: string;
}

/** The commune's answers to changes of a file: what is accepted, what is not, and its words. */
export function ChangesDecided({ brand, person, accepted, refused, url }: ChangesDecidedProps) {
  const t = translatorOf("requests");
  return (
    <AccountLetter
      brand={brand}
      preview={t("mail.preview")}
      heading={t("mail.heading")}
      name={null}
      action={{ label: t("mail.open"), url }}
    >
      <Text style={look.text}>{t("mail.intro", { person })}</Text>
      <DecidedLines title={t("mail.acceptedTitle")} lines={accepted} />
      <DecidedLines title={t("mail.refusedTitle")} lines={refused} />
      {refused.length > 0 && <Text style={look.text}>{t("mail.rest")}</Text>}
    </AccountLetter>
  );
}

function DecidedLines({ title, lines }: { title: string; lines: readonly DecidedLine[] }) {
  const t = translatorOf("requests");
  if (lines.length === 0) return null;
  return (
    <>
      <Heading as="h2" className="section" style={look.section}>
        {title}
      </Heading>
      <ul style={look.reasons}>
        {lines.map(({ id, label, value, word }) => (
          <li key={id} style={look.reason}>
            {t("mail.line", { label, value })}
            {word && <Text style={look.note}>{t("mail.word", { word })}</Text>}
          </li>
        ))}
      </ul>
    </>
  );
}
