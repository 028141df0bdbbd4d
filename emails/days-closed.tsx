import { Heading, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { AccountLetter } from "./account-letter";
import { type DatedMonth, DateList } from "./date-list";
import type { MailBrand } from "./layout";
import { look } from "./look";

/** Dates of one activity, every one of them: an e-mail never folds. */
export interface ClosedActivity {
  id: string;
  name: string;
  count: number;
  months: readonly DatedMonth[];
}
interface OfChild {
  /** "Paul DUPONT" */
  childName: string;
  activities: readonly ClosedActivity[];
}

export interface DaysClosedProps {
  brand: MailBrand;
  /** The commune's own words. */
  reason: string;
  places: readonly OfChild[];
  turns: readonly OfChild[];
  planningUrl: string;
}

/** The commune has closed days: what fell away, child by child, and what stays possible. */
export function DaysClosed({ brand, reason, places, turns, planningUrl }: DaysClosedProps) {
  const t = translatorOf("deskCalendar");
  return (
    <AccountLetter
      brand={brand}
      preview={t("mail.preview", { reason })}
      heading={t("mail.heading")}
      name={null}
      action={{ label: t("mail.open"), url: planningUrl }}
    >
      <Text style={look.text}>{t("mail.intro", { reason })}</Text>
      <ClosedDays title={t("mail.places")} groups={places} />
      <ClosedDays title={t("mail.turns")} groups={turns} />
      <Text style={look.text}>{t("mail.rest")}</Text>
    </AccountLetter>
  );
}

function ClosedDays({ title, groups }: { title: string; groups: readonly OfChild[] }) {
  const t = translatorOf("deskCalendar");
  if (groups.length === 0) return null;
  return (
    <>
      <Heading as="h2" className="section" style={look.section}>
        {title}
      </Heading>
      {groups.map(({ childName, activities }) => (
        <div key={childName}>
          <Heading as="h3" style={look.child}>
            {childName}
          </Heading>
          {activities.map(({ id, name, count, months }) => (
            <div key={id}>
              <Heading as="h4" style={look.activity}>
                {t("mail.activity", { count: String(count), activity: name })}
              </Heading>
              <DateList months={months} />
            </div>
          ))}
        </div>
      ))}
    </>
  );
}
