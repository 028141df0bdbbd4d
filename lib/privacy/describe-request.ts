import type { Temporal } from "temporal-polyfill";
import { numericDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";

const t = translatorOf("privacy");

/** How a request stands: answered when, or by which civil day the answer is due. Times in the zone given. */
export function describeRequest(
  { sentAt, answeredAt }: { sentAt: Temporal.Instant; answeredAt: Temporal.Instant | null },
  timeZone: string,
): string {
  if (answeredAt) return t("requests.answered", { stamp: stampIn(answeredAt, timeZone) });
  return t("requests.due", { date: numericDate(answerDueOn(sentAt, timeZone)) });
}

/**
 * The last civil day on which the answer is in time: a month after the request (GDPR, article 12.3), of a short month
 * its last day.
 */
export function answerDueOn(sentAt: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return civilDateAt(sentAt, timeZone).add({ months: 1 });
}
