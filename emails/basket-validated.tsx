import { Button, Heading, Text } from "@react-email/components";
import { translatorOf } from "@/lib/i18n/translator";
import { readableAccent } from "./accent";
import { type DatedMonth, DateList } from "./date-list";
import { type MailBrand, MailLayout } from "./layout";
import { look } from "./look";

/** Dates of one activity, every one of them: an e-mail never folds. */
export interface ConfirmedActivity {
  /** In capitals, as the confirmation has always printed it. */
  name: string;
  count: number;
  months: readonly DatedMonth[];
  /** What late bookings cost; "Annulable jusqu’au …"; none for what was cancelled. */
  notes: readonly string[];
}
export interface RefusedActivity {
  name: string;
  /** "Jeu. 23 Mai : Délai dépassé : …" */
  lines: readonly string[];
}
export interface OfChild<A> {
  /** "Paul DUPONT" */
  childName: string;
  activities: readonly A[];
}

export interface BasketValidatedProps {
  brand: MailBrand;
  /** "22/05/2024 à 16h29" */
  stamp: string;
  /** Who pressed, when it is not the reader. */
  validatedBy: string | null;
  bookings: readonly OfChild<ConfirmedActivity>[];
  cancellations: readonly OfChild<ConfirmedActivity>[];
  refused: readonly OfChild<RefusedActivity>[];
  planningUrl: string;
}

/** "Validation du panier": what was booked, what was cancelled, what could not be, child by child. */
export function BasketValidated(props: BasketValidatedProps) {
  const { brand, stamp, validatedBy, bookings, cancellations, refused, planningUrl } = props;
  const t = translatorOf("mail");
  return (
    <MailLayout brand={brand} preview={tellInShort(props)} heading={t("basketValidated.heading")}>
      <Text style={look.text}>{t("basketValidated.greeting")}</Text>
      <Text style={look.text}>
        {validatedBy
          ? t("basketValidated.introOther", { name: validatedBy, stamp })
          : t("basketValidated.intro", { stamp })}
      </Text>
      <Confirmed title={t("basketValidated.bookings")} groups={bookings} />
      <Confirmed title={t("basketValidated.cancellations")} groups={cancellations} />
      <Refused groups={refused} />
      <Text style={look.action}>
        <Button href={planningUrl} style={{ ...look.button, backgroundColor: readableAccent(brand.accent) }}>
          {t("basketValidated.open")}
        </Button>
      </Text>
    </MailLayout>
  );
}

function Confirmed({ title, groups }: { title: string; groups: readonly OfChild<ConfirmedActivity>[] }) {
  const t = translatorOf("mail");
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
          {activities.map(({ name, count, months, notes }) => (
            <div key={name}>
              <Heading as="h4" style={look.activity}>
                {t("basketValidated.activity", { count: String(count), activity: name })}
              </Heading>
              <DateList months={months} />
              {notes.map((note) => (
                <Text key={note} className="quiet" style={look.note}>
                  {note}
                </Text>
              ))}
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

function Refused({ groups }: { groups: readonly OfChild<RefusedActivity>[] }) {
  const t = translatorOf("mail");
  if (groups.length === 0) return null;
  return (
    <>
      <Heading as="h2" className="section" style={look.section}>
        {t("basketValidated.refused")}
      </Heading>
      {groups.map(({ childName, activities }) => (
        <div key={childName}>
          <Heading as="h3" style={look.child}>
            {childName}
          </Heading>
          {activities.map(({ name, lines }) => (
            <div key={name}>
              <Heading as="h4" style={look.activity}>
                {name}
              </Heading>
              <ul style={look.reasons}>
                {lines.map((line) => (
                  <li key={line} style={look.reason}>
                    {line}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
      <Text className="quiet" style={look.note}>
        {t("basketValidated.refusedHint")}
      </Text>
    </>
  );
}

function tellInShort({ bookings, cancellations, stamp }: BasketValidatedProps): string {
  const t = translatorOf("mail");
  const booked = countDates(bookings);
  const cancelled = countDates(cancellations);
  if (booked > 0 && cancelled > 0)
    return t("basketValidated.preview.both", { bookings: booked, cancellations: cancelled, stamp });
  return booked > 0
    ? t("basketValidated.preview.bookings", { count: booked, stamp })
    : t("basketValidated.preview.cancellations", { count: cancelled, stamp });
}

function countDates(groups: readonly OfChild<ConfirmedActivity>[]): number {
  return groups.flatMap((group) => group.activities).reduce((sum, activity) => sum + activity.count, 0);
}
