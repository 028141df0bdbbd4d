import { Heading, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";
import { ReminderFoot } from "./reminder-foot";
import { type RemindedChild, ReminderLines } from "./reminder-lines";

export interface BasketReminderProps {
  brand: MailBrand;
  bookings: readonly RemindedChild[];
  cancellations: readonly RemindedChild[];
  count: number;
  /** How many of them are not named. */
  more: number;
  /** The first limit: "dimanche 26 mai à 12 h 00" */
  until: string;
  /** The week of the first of these days, the basket beside it. */
  basketUrl: string;
  stopUrl: string;
}

/** "Votre panier n’est pas validé": what waits in it, and until when it can be validated. */
export function BasketReminder(props: BasketReminderProps) {
  const { brand, bookings, cancellations, count, more, until, basketUrl, stopUrl } = props;
  const t = translatorOf("reminders");
  return (
    <MailLayout brand={brand} preview={t("basket.preview", { count, until })} heading={t("basket.heading")}>
      <Text style={look.text}>{t("greeting")}</Text>
      <Text style={look.text}>{t("basket.intro")}</Text>
      <Waiting title={t("basket.bookings")} groups={bookings} />
      <Waiting title={t("basket.cancellations")} groups={cancellations} />
      {more > 0 && <Text style={look.text}>{t("more", { count: more })}</Text>}
      <ReminderFoot accent={brand.accent} open={t("basket.open")} openUrl={basketUrl} stopUrl={stopUrl} />
    </MailLayout>
  );
}

function Waiting({ title, groups }: { title: string; groups: readonly RemindedChild[] }) {
  if (groups.length === 0) return null;
  return (
    <>
      <Heading as="h2" className="section" style={look.section}>
        {title}
      </Heading>
      <ReminderLines groups={groups} />
    </>
  );
}
