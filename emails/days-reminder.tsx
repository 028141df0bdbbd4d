import { Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";
import { ReminderFoot } from "./reminder-foot";
import { type RemindedChild, ReminderLines } from "./reminder-lines";

export interface DaysReminderProps {
  brand: MailBrand;
  groups: readonly RemindedChild[];
  count: number;
  /** How many of them are not named. */
  more: number;
  /** The first limit: "dimanche 26 mai à 12 h 00" */
  until: string;
  /** The week of the first of these days. */
  planningUrl: string;
  stopUrl: string;
}

/** "Des jours à réserver": those of an ordinary week that nobody has booked, and until when. */
export function DaysReminder({ brand, groups, count, more, until, planningUrl, stopUrl }: DaysReminderProps) {
  const t = translatorOf("reminders");
  return (
    <MailLayout brand={brand} preview={t("days.preview", { count, until })} heading={t("days.heading")}>
      <Text style={look.text}>{t("greeting")}</Text>
      <Text style={look.text}>{t("days.intro")}</Text>
      <ReminderLines groups={groups} />
      {more > 0 && <Text style={look.text}>{t("more", { count: more })}</Text>}
      <Text style={{ ...look.text, margin: "20px 0 0" }}>{t("days.nothing")}</Text>
      <ReminderFoot accent={brand.accent} open={t("days.open")} openUrl={planningUrl} stopUrl={stopUrl} />
    </MailLayout>
  );
}
