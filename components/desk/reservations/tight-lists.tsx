import Link from "next/link";
import type { DeskWeek, TightDay } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";
import { reservationsHref } from "./reservations-href";

const t = translatorOf("deskReservations");

/** Where places are lacking this week, or soon will be. */
export function TightLists({ full, nearly }: Pick<DeskWeek, "full" | "nearly">) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TightList id="complets" title={t("week.full")} days={full} none={t("week.noneFull")} />
      <TightList id="presque" title={t("week.nearly")} days={nearly} none={t("week.noneNearly")} />
    </div>
  );
}

interface TightListProps {
  id: string;
  title: string;
  days: readonly TightDay[];
  none: string;
}

function TightList({ id, title, days, none }: TightListProps) {
  return (
    <section aria-labelledby={id} className="rounded-sheet bg-sheet p-5 shadow-lift">
      <h2 id={id} className="font-bold text-lg">
        {title}
      </h2>
      {days.length === 0 && <p className="text-ink-2">{none}</p>}
      <ul className="mt-1 grid max-h-64 gap-x-6 overflow-y-auto">
        {days.map(({ activityId, date, name, ratio }) => (
          <li key={`${activityId}/${date}`}>
            <Link
              href={reservationsHref("day", { jour: date, prestation: activityId })}
              prefetch={false}
              className="inline-flex min-h-9 items-center underline underline-offset-4"
            >
              {t("dayRatio", { day: name, ratio })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
