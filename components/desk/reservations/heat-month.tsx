import Link from "next/link";
import type { DeskYear, HeatDay, HeatMonth } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

interface HeatMonthProps {
  month: HeatMonth;
  weekdays: DeskYear["weekdays"];
  hrefOf: (date: string) => string;
}

/** One month of how full the days are: a table of figures, which colours underline. */
export function HeatMonthCard({ month, weekdays, hrefOf }: HeatMonthProps) {
  return (
    <section aria-labelledby={`mois-${month.id}`} className="rounded-sheet bg-sheet p-4 shadow-lift">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2">
        <h2 id={`mois-${month.id}`} className="font-bold text-lg">
          {month.name}
        </h2>
        <p className="text-ink-2 text-sm">{month.average}</p>
      </div>
      <table className="heat">
        <caption className="sr-only">{t("year.caption", { month: month.name })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("year.week")}</span>
            </th>
            {weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                <span aria-hidden="true">{short.charAt(0).toUpperCase()}</span>
                <span className="sr-only">{long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map(({ monday, days, cells }) => (
            <tr key={monday}>
              <th scope="row">{days}</th>
              {cells.some((cell) => cell !== null) ? (
                cells.map((cell, column) => (
                  <td key={weekdays[column]?.long}>
                    {cell && <HeatCell cell={cell} href={hrefOf(cell.date)} />}
                  </td>
                ))
              ) : (
                <td colSpan={weekdays.length} className="heat-closed">
                  {t("year.closed")}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeatCell({ cell: { rate, step, full, words }, href }: { cell: HeatDay; href: string }) {
  return (
    <Link href={href} prefetch={false} className="heat-day" data-step={step} data-words={words}>
      <span aria-hidden="true">
        {rate}
        {full > 0 && <span className="heat-dot" />}
      </span>
      <span className="sr-only">{words}</span>
    </Link>
  );
}
