import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { LinkButton } from "@/components/ui/link-button";
import type { CalendarYear } from "@/lib/catalogue/holidays/views";
import { translatorOf } from "@/lib/i18n/translator";
import { DAY_LOOKS, DAY_MARKS } from "./day-looks";
import { MonthTable } from "./month-table";

const t = translatorOf("deskCalendar");

/** The twelve months of a school year with their legend, and under them what closes its days. */
export function CalendarYearView({ calendar, canChange }: { calendar: CalendarYear; canChange: boolean }) {
  const { months, holidays, publicHolidays, closures, year } = calendar;
  return (
    <>
      <div className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <Legend />
        <div className="grid items-start gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
          {months.map((month) => (
            <MonthTable key={month.id} month={month} />
          ))}
        </div>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-3">
        <DatedList
          id="vacances"
          title={t("year.holidays")}
          rows={holidays.map(({ id, label, span }) => ({ id, label, text: span }))}
          empty={t("year.noHolidays")}
          action={
            canChange && (
              <LinkButton href={`/gestion/calendrier/vacances?annee=${year}`}>
                {t("year.manageHolidays")}
              </LinkButton>
            )
          }
        />
        <DatedList
          id="fermetures"
          title={t("year.closures")}
          rows={closures.map(({ id, label, span, whom }) => ({ id, label, text: `${span}, ${whom}` }))}
          empty={t("year.noClosures")}
          action={
            canChange && (
              <LinkButton href="/gestion/calendrier/fermetures">{t("year.manageClosures")}</LinkButton>
            )
          }
        />
        <DatedList
          id="feries"
          title={t("year.publicHolidays")}
          rows={publicHolidays.map(({ id, label, day }) => ({ id, label, text: day }))}
          empty=""
        />
      </div>
    </>
  );
}

function Legend() {
  return (
    <section aria-label={t("year.legend")}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {DAY_MARKS.map((kind) => (
          <li key={kind} className="inline-flex items-center gap-2">
            <span
              aria-hidden="true"
              className={classes(
                "inline-grid size-7 place-items-center rounded-md font-bold text-sm",
                DAY_LOOKS[kind],
              )}
            >
              {t(`year.letters.${kind}`)}
            </span>
            {t(`year.marks.${kind}`)}
          </li>
        ))}
        <li className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="inline-block size-7 rounded-md bg-off" />
          {t("year.weekend")}
        </li>
      </ul>
    </section>
  );
}

interface DatedListProps {
  id: string;
  title: string;
  rows: readonly { id: string; label: string; text: string }[];
  empty: string;
  action?: ReactNode;
}

function DatedList({ id, title, rows, empty, action }: DatedListProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid content-start justify-items-start gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <ul className="w-full">
          {rows.map(({ id: key, label, text }) => (
            <li key={key} className="border-rule border-b py-2 last:border-0">
              <span className="block break-words font-semibold">{label}</span>
              <span className="text-ink-2">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {action}
    </section>
  );
}
