import { Temporal } from "temporal-polyfill";
import type { RemindedChild } from "@/emails/reminder-lines";
import type { Commune } from "@/lib/context";
import { momentIn, titleDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { publicLink } from "@/lib/mail/public-link";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { Reminded } from "./load-reminded";

const t = translatorOf("reminders");

/** Child by child, activity by activity, each date with its limit; in the order in which they come. */
export function presentReminded(places: readonly Reminded[], timeZone: string): RemindedChild[] {
  return [...groupBy(places, (place) => place.childId).values()].map((ofChild) => ({
    childName: ofChild[0]?.childName ?? "",
    activities: [...groupBy(ofChild, (place) => place.activityId).values()].map((ofActivity) => ({
      name: ofActivity[0]?.activityName ?? "",
      lines: ofActivity.map(({ date, until }) =>
        t("line", { date: titleDay(date), until: momentIn(until, timeZone) }),
      ),
    })),
  }));
}

/** The first limit among them, in words of the zone (IANA name). */
export function firstLimit([first, ...others]: readonly Reminded[], timeZone: string): string {
  if (!first) throw new RangeError("A reminder is about something.");
  const earliest = others.reduce(
    (at, { until }) => (Temporal.Instant.compare(until, at) < 0 ? until : at),
    first.until,
  );
  return momentIn(earliest, timeZone);
}

/** The week of the first of these days, with its child: one tap, and they are on the screen. */
export function planningLink(commune: Commune, [first, ...others]: readonly Reminded[]): string {
  if (!first) throw new RangeError("A reminder is about something.");
  const place = others.reduce(
    (soonest, one) => (Temporal.PlainDate.compare(one.date, soonest.date) < 0 ? one : soonest),
    first,
  );
  const search = new URLSearchParams({ enfant: place.childId, semaine: place.date.toString() });
  return publicLink(commune, `/reservations?${search}`);
}
