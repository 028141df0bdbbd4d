import { Button, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";

export interface AccountLetterProps {
  brand: MailBrand;
  preview: string;
  heading: string;
  /** "François DUPONT"; null when it is not known who reads. */
  name: string | null;
  children: ReactNode;
  action?: { label: string; url: string };
  /** Under the button: until when it works, and what to do when one has asked for nothing. */
  after?: readonly string[];
}

/** The form of every letter about an account, or about one matter of a household: whom it is for, one matter, one button. */
export function AccountLetter(props: AccountLetterProps) {
  const { brand, preview, heading, name, children, action, after = [] } = props;
  const t = translatorOf("accountMails");
  return (
    <MailLayout brand={brand} preview={preview} heading={heading}>
      <Text style={look.text}>{name ? t("greeting", { name }) : t("greetingNobody")}</Text>
      {children}
      {action && (
        <Text style={look.action}>
          <Button href={action.url} style={{ ...look.button, backgroundColor: readableAccent(brand.accent) }}>
            {action.label}
          </Button>
        </Text>
      )}
      {after.map((line) => (
        <Text key={line} className="quiet" style={{ ...look.small, marginBottom: 12 }}>
          {line}
        </Text>
      ))}
    </MailLayout>
  );
}
