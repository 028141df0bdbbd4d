import { FILL_STEPS } from "@/lib/desk/rules/fill";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("deskReservations");
const SAMPLES = { 1: "30", 2: "60", 3: "80", 4: "95", 5: "100" } as const;

/** What the colours of the year say; `several`: of more than one activity together. */
export function HeatLegend({ several }: { several: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <p className="text-ink-2">{t("year.legend")}</p>
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {FILL_STEPS.map((step) => (
          <li key={step} className="flex items-center gap-2">
            <span aria-hidden="true" className="heat-day heat-sample" data-step={step}>
              {SAMPLES[step]}
            </span>
            {t(`year.steps.s${step}`)}
          </li>
        ))}
        {several && (
          <li className="flex items-center gap-2">
            <span aria-hidden="true" className="heat-day heat-sample" data-step={2}>
              60
              <span className="heat-dot" />
            </span>
            {t("year.someFull")}
          </li>
        )}
      </ul>
    </div>
  );
}
