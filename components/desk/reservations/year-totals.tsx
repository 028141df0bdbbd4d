import Link from "next/link";
import type { DeskYear } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");

interface YearTotalsProps extends Pick<DeskYear, "totals" | "coming"> {
  /** Of more than one activity together. */
  several: boolean;
  hrefOf: (date: string) => string;
}

/** The year in three figures, and the next days on which somebody will be told "complet". */
export function YearTotals({ totals, coming, several, hrefOf }: YearTotalsProps) {
  const figures = [
    [t("year.full"), String(totals.full)],
    [t("year.nearly"), String(totals.nearly)],
    [t("year.average"), t("year.rate", { rate: String(totals.average) })],
  ] as const;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="rounded-sheet bg-sheet p-5 shadow-lift">
        <dl className="grid grid-cols-3 gap-4">
          {figures.map(([label, figure]) => (
            <div key={label} className="flex flex-col-reverse justify-end">
              <dt className="text-ink-2 text-sm">{label}</dt>
              <dd className="font-bold text-2xl tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
        {several && <p className="mt-2 text-ink-2 text-sm">{t("year.each")}</p>}
      </div>
      <section aria-labelledby="a-venir" className="rounded-sheet bg-sheet p-5 shadow-lift">
        <h2 id="a-venir" className="font-bold text-lg">
          {t("year.coming")}
        </h2>
        {coming.length === 0 && <p className="text-ink-2">{t("year.noneComing")}</p>}
        <ul className="grid gap-x-6">
          {coming.map(({ date, words }) => (
            <li key={date}>
              <Link
                href={hrefOf(date)}
                prefetch={false}
                className="inline-flex min-h-9 items-center underline underline-offset-4 first-letter:uppercase"
              >
                {words}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
