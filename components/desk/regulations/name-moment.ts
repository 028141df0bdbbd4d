import { civilHour } from "@/lib/i18n/format-date";
import type { BenchView } from "@/lib/reservations/regulation/views";

/** A moment of the line as a person says it: "lundi 27 mai", "14 h 00", on the commune's clocks. */
export function nameMoment(
  moment: number,
  { days, timeZone }: Pick<BenchView, "days" | "timeZone">,
): { day: string; time: string } {
  const day = days.findLast(({ at }) => at <= moment) ?? days[0];
  // The clocks may change within a day: the zone's own reading of them, never a difference with midnight.
  const parts = new Intl.DateTimeFormat("fr-FR", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "00";
  return { day: day?.name ?? "", time: civilHour(`${part("hour")}:${part("minute")}`) };
}
