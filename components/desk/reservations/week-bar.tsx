import { StepBar } from "@/components/calendar/step-bar";
import type { DeskWeek } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

interface WeekBarProps {
  week: Pick<DeskWeek, "number" | "span" | "previous" | "next">;
  hrefOf: (week: string) => string;
}

/** Which week, one back and one on. */
export function WeekBar({ week, hrefOf }: WeekBarProps) {
  return (
    <StepBar
      back={{ href: hrefOf(week.previous), label: t("week.previous") }}
      on={{ href: hrefOf(week.next), label: t("week.next") }}
    >
      <h2 className="leading-snug">
        <span className="font-bold text-lg">{t("week.heading", { number: String(week.number) })}</span>
        <span className="text-ink-2"> · {week.span}</span>
      </h2>
    </StepBar>
  );
}
