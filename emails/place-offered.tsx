import { Button, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";

export interface PlaceOfferedProps {
  brand: MailBrand;
  /** "Paul" */
  childName: string;
  activityName: string;
  /** "mardi 28 mai 2024" */
  day: string;
  /** "mercredi 22 mai à 18 h 29" */
  until: string;
  offerUrl: string;
}

/** "Une place s’est libérée": which one, until when it is kept, and one button. */
export function PlaceOffered({ brand, childName, activityName, day, until, offerUrl }: PlaceOfferedProps) {
  const t = translatorOf("waiting");
  return (
    <MailLayout
      brand={brand}
      preview={t("mail.preview", { activity: activityName, day, until })}
      heading={t("title.live")}
    >
      <Text style={look.text}>{t("mail.greeting")}</Text>
      <Text style={look.text}>{t("mail.intro", { child: childName })}</Text>
      <Text style={{ ...look.activity, fontSize: 18, lineHeight: "27px" }}>
        {activityName}
        <br />
        {day}
      </Text>
      <Text style={look.text}>
        <strong>{t("mail.kept", { until })}</strong> {t("mail.passedOn")}
      </Text>
      <Text style={look.action}>
        <Button href={offerUrl} style={{ ...look.button, backgroundColor: readableAccent(brand.accent) }}>
          {t("mail.open")}
        </Button>
      </Text>
      <Text className="quiet" style={look.small}>
        {t("mail.leave")}
      </Text>
    </MailLayout>
  );
}
