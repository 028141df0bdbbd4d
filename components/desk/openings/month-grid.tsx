import Link from "next/link";
import { classes } from "@/components/ui/classes";
import { shortWeekday, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { DayCell, MonthOfDays } from "@/lib/reservations/capacity/views";
import { dayLook } from "./day-look";
import { HandMark } from "./hand-mark";

const t = translatorOf("openings");
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** A year of one activity, month by month; each day leads to its own page. */
export function MonthGrid({ activityId, months }: { activityId: string; months: readonly MonthOfDays[] }) {
  return (
    <div className="grid gap-5 md:grid-cols-2 2xl:grid-cols-3">
      {months.map((month) => (
        <section
          key={month.id}
          aria-labelledby={`mois-${month.id}`}
          className="rounded-sheet bg-sheet p-3 shadow-lift sm:p-4"
        >
          <h2 id={`mois-${month.id}`} className="mb-2 font-bold text-lg">
            {month.label}
          </h2>
          <Month activityId={activityId} month={month} />
        </section>
      ))}
    </div>
  );
}

function Month({ activityId, month: { label, weeks } }: { activityId: string; month: MonthOfDays }) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5">
      <caption className="sr-only">{t("activity.month", { month: label })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="font-semibold text-ink-2 text-sm">
              <abbr title={weekdayName(weekday)} className="no-underline">
                {shortWeekday(weekday)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ id, days }) => (
          <tr key={id}>
            {days.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven days of a week stay where they are
              <td key={index} className="p-0">
                {day && (
                  <Day href={`/gestion/ouvertures/${activityId}/${day.date}`} day={day} late={index > 3} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `late`: so far to the right that its words open to the left. */
function Day({ href, day, late }: { href: string; day: DayCell; late: boolean }) {
  const { state, figures, byHand, name } = day;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={name}
      className={classes(
        "group relative grid min-h-12 content-center justify-items-center rounded-lg leading-tight no-underline",
        dayLook(state),
      )}
    >
      {byHand && <HandMark className="absolute top-0.5 right-0.5" />}
      <span aria-hidden="true" className="font-semibold">
        {day.day}
      </span>
      {figures && (
        <span aria-hidden="true" className="text-xs tabular-nums">
          {figures.taken}/{figures.capacity}
        </span>
      )}
      <span
        aria-hidden="true"
        className={classes(
          "pointer-events-none absolute top-full z-10 mt-1 hidden w-40 rounded-lg bg-night px-3 py-2 text-night-ink text-sm group-hover:block group-focus-visible:block",
          late ? "right-0" : "left-0",
        )}
      >
        {name}
      </span>
    </Link>
  );
}
