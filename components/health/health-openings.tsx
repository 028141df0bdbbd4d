import { translatorOf } from "@/lib/i18n/translator";
import type { HealthOpeningView } from "@/lib/records/health/views";

const t = translatorOf("care");

/** Who looked, and when. */
export function HealthOpenings({ openings }: { openings: readonly HealthOpeningView[] }) {
  return (
    <section
      aria-labelledby="ouvertures"
      className="grid content-start gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id="ouvertures" className="font-bold text-xl">
        {t("openings.title")}
      </h2>
      {openings.length === 0 ? (
        <p className="text-ink-2">{t("openings.none")}</p>
      ) : (
        <ul className="grid gap-2">
          {openings.map(({ id, at, who, what }) => (
            <li key={id} className="grid gap-x-3 sm:grid-cols-[11rem_1fr]">
              <span className="text-ink-2">{at}</span>
              <span>
                <span className="font-semibold">{who}</span> {what}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
