import Link from "next/link";
import { translatorOf } from "@/lib/i18n/translator";
import type { KeptStretch, OpeningYearRow } from "@/lib/reservations/capacity/views";

const t = translatorOf("openings");

/** The days that nothing changes before a person has decided, activity by activity, each with its way on. */
export function KeptDays({ rows }: { rows: readonly OpeningYearRow[] }) {
  const waiting = rows.filter(({ kept }) => kept.length > 0);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="a-decider" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div>
        <h2 id="a-decider" className="font-bold text-xl">
          {t("kept.title")}
        </h2>
        <p className="text-ink-2">{t("kept.lead")}</p>
      </div>
      {waiting.map(({ id, name, site, kept }) => (
        <div key={id} className="grid gap-1">
          <h3 className="font-semibold">{t("trail.activity", { activity: name, site })}</h3>
          <ul>
            {kept.map((stretch) => (
              <KeptItem key={`${stretch.when} ${stretch.why}`} activity={name} stretch={stretch} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function KeptItem({ activity, stretch }: { activity: string; stretch: KeptStretch }) {
  const { why, days, when, reason, href } = stretch;
  const closes = reason !== null;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-b py-2 last:border-0">
      <span className="min-w-0 basis-64 grow">
        {t(`kept.${why}`, { count: days })} <span className="whitespace-nowrap">({when})</span>
        {reason && <span className="block text-ink-2 text-sm">{reason}</span>}
      </span>
      <Link
        href={href}
        prefetch={false}
        aria-label={t(closes ? "kept.closeOf" : "kept.lookOf", { activity, when })}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t(closes ? "kept.close" : "kept.look")}
      </Link>
    </li>
  );
}
