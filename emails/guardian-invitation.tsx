import { Button, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";

export interface GuardianInvitationProps {
  brand: MailBrand;
  /** "François DUPONT": two guardians may read the same mailbox. */
  name: string;
  url: string;
  /** "mardi 8 décembre à 17 h 30" */
  until: string;
  /** The address is also another person's, of whom each has an own account. */
  sharedAddress: boolean;
}

/** "Bienvenue": the guide's invitation, one button, and until when it works. */
export function GuardianInvitation({ brand, name, url, until, sharedAddress }: GuardianInvitationProps) {
  const t = translatorOf("families");
  return (
    <MailLayout brand={brand} preview={t("invitation.preview")} heading={t("invitation.heading")}>
      <Text style={look.text}>{t("invitation.greeting", { name })}</Text>
      <Text style={look.text}>{t("invitation.intro", { commune: brand.name })}</Text>
      <Text style={look.text}>{t("invitation.next")}</Text>
      <Text style={look.action}>
        <Button href={url} style={{ ...look.button, backgroundColor: readableAccent(brand.accent) }}>
          {t("invitation.button")}
        </Button>
      </Text>
      <Text style={look.text}>{t("invitation.until", { until })}</Text>
      {sharedAddress && <Text style={look.text}>{t("invitation.shared", { name })}</Text>}
    </MailLayout>
  );
}
