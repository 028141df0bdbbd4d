import { Button, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";

export interface StaffInvitationProps {
  brand: MailBrand;
  /** "Agathe MARTIN" */
  name: string;
  /** "gestionnaire" */
  role: string;
  url: string;
  /** "mardi 8 décembre à 17 h 30" */
  until: string;
}

/** To a new member of staff: the commune's desk is open to them once a password is chosen. */
export function StaffInvitation({ brand, name, role, url, until }: StaffInvitationProps) {
  const t = translatorOf("agents");
  return (
    <MailLayout
      brand={brand}
      preview={t("invitation.preview", { commune: brand.name })}
      heading={t("invitation.heading")}
    >
      <Text style={look.text}>{t("invitation.greeting", { name })}</Text>
      <Text style={look.text}>{t("invitation.intro", { commune: brand.name, role })}</Text>
      <Text style={look.text}>{t("invitation.next")}</Text>
      <Text style={look.action}>
        <Button href={url} style={{ ...look.button, backgroundColor: readableAccent(brand.accent) }}>
          {t("invitation.button")}
        </Button>
      </Text>
      <Text style={look.text}>{t("invitation.until", { until })}</Text>
      <Text className="quiet" style={look.note}>
        {t("invitation.unexpected")}
      </Text>
    </MailLayout>
  );
}
