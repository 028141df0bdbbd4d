import { Temporal } from "temporal-polyfill";
import type { DatedWindow } from "@/lib/catalogue/rules/booking-window";
import { fullDate, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("catalogue");

/** "du 8 juillet 2024 au 2 août 2024" */
export function sayWindowDays({ startsOn, endsOn }: DatedWindow): string {
  return t("activities.window.days", { from: fullDate(startsOn), until: fullDate(endsOn) });
}

/** "ouvre le lundi 3 juin à 8 h 30, ferme le …", in the zone given. */
export function sayWindowTimes({ opensAt, closesAt }: DatedWindow, timeZone: string): string {
  return [
    opensAt && t("activities.window.opens", { moment: momentIn(opensAt, timeZone) }),
    closesAt && t("activities.window.closes", { moment: momentIn(closesAt, timeZone) }),
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * Where the windows of an activity stand: open now, until when; else the next to open; else closed. Empty when none is
 * for a day from `today` on.
 */
export function sayWindowState(
  windows: readonly DatedWindow[],
  { now, today, timeZone }: { now: Temporal.Instant; today: Temporal.PlainDate; timeZone: string },
): string {
  const ahead = windows.filter(({ endsOn }) => Temporal.PlainDate.compare(endsOn, today) >= 0);
  if (ahead.length === 0) return "";
  const later = (at: Temporal.Instant | null) => at !== null && Temporal.Instant.compare(at, now) > 0;
  const open = ahead.filter(
    ({ opensAt, closesAt }) => !later(opensAt) && (closesAt === null || later(closesAt)),
  );
  const [present] = open;
  if (present)
    return present.closesAt
      ? t("activities.window.openUntil", { moment: momentIn(present.closesAt, timeZone) })
      : t("activities.window.open");
  const next = ahead
    .flatMap(({ opensAt }) => (opensAt && later(opensAt) ? [opensAt] : []))
    .sort((a, b) => Temporal.Instant.compare(a, b))
    .at(0);
  return next
    ? t("activities.window.opensNext", { moment: momentIn(next, timeZone) })
    : t("activities.window.closed");
}
