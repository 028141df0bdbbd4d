import { classes } from "@/components/ui/classes";
import type { CalendarDay, CalendarMonth } from "@/lib/catalogue/holidays/views";
import { capital, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { DAY_LOOKS } from "./day-looks";

const t = translatorOf("deskCalendar");
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One month as a table of weeks; what a day is stands in it as a letter, and in words for who hears it. */
export function MonthTable({ month }: { month: CalendarMonth }) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5 text-center text-sm">
      <caption className="pb-1 text-left font-bold text-base">{month.name}</caption>
      <thead>
        <tr className="text-ink-2">
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday)} className="font-semibold">
              <span aria-hidden="true">{capital(weekdayName(weekday)).charAt(0)}</span>
              <span className="sr-only">{weekdayName(weekday)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          // Weeks of a month have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never move
          <tr key={index}>
            {week.map((day, place) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the days beside a month are nothing
              day ? <DayCell key={day.date} day={day} /> : <td key={place} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { day, weekend, today, marks } }: { day: CalendarDay }) {
  const [strongest] = marks;
  const words = marks.map(({ kind, label }) => `${t(`year.marks.${kind}`)}, ${label}`);
  if (today) words.push(t("year.today"));
  return (
    <td
      title={words.join(" · ") || undefined}
      className={classes(
        "h-8 rounded-md tabular-nums",
        strongest ? DAY_LOOKS[strongest.kind] : weekend && "bg-off text-ink-2",
        today && "outline-2 outline-ink",
      )}
    >
      {day}
      {strongest && (
        <sup aria-hidden="true" className="ml-px font-bold">
          {t(`year.letters.${strongest.kind}`)}
        </sup>
      )}
      {words.length > 0 && <span className="sr-only"> : {words.join(", ")}</span>}
    </td>
  );
}
