import { Temporal } from "temporal-polyfill";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { answerDueOn } from "@/lib/privacy/describe-request";
import { civilDateAt } from "@/lib/time/zone";
import type { LinkEntry } from "./views";

const t = translatorOf("requests");

/** "aujourd’hui", "hier", "il y a 3 jours": by civil days of the zone given (IANA name). */
export function sayAge(at: Temporal.Instant, now: Temporal.Instant, timeZone: string): string {
  const days = civilDateAt(at, timeZone).until(civilDateAt(now, timeZone), { largestUnit: "days" }).days;
  return t("age", { days: Math.max(0, days) });
}

/** Until when a request about data must be answered, that day included. */
export function sayDue(at: Temporal.Instant, now: Temporal.Instant, timeZone: string): LinkEntry["due"] {
  const last = answerDueOn(at, timeZone);
  const late = Temporal.PlainDate.compare(civilDateAt(now, timeZone), last) > 0;
  return { text: t(late ? "answerLate" : "answerBy", { date: numericDate(last) }), late };
}
