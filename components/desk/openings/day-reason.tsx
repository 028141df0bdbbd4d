import { Alert } from "@/components/ui/alert";
import { translatorOf } from "@/lib/i18n/translator";
import type { OpeningDay } from "@/lib/reservations/capacity/views";

const t = translatorOf("openings");

/** Why a day is what it is, where that is not plain: closed, opened on purpose, not opened yet. */
export function DayReason({ day: { opening, reason, declared, past } }: { day: OpeningDay }) {
  const words = () => {
    if (!reason) return opening ? null : t(past ? "day.never" : "day.notYet");
    if (!opening) return reason;
    return t(declared ? "day.closedOver" : opening.byHand ? "day.beats" : "day.offCalendar", { reason });
  };
  const said = [past && t("day.past"), words()].filter((word) => typeof word === "string").join(" ");
  return said === "" ? null : <Alert tone={opening && reason ? "warning" : "info"}>{said}</Alert>;
}
