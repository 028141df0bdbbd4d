import { translatorOf } from "@/lib/i18n/translator";
import { dayLook } from "./day-look";
import { HandMark } from "./hand-mark";

const t = translatorOf("openings");
const STATES = ["open", "full", "planned", "closed"] as const;

/** What the looks of the days mean, beside the figures that say it too. */
export function OpeningsLegend() {
  return (
    <ul aria-label={t("activity.legend")} className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {STATES.map((state) => (
        <li key={state} className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={`size-5 rounded-md ${dayLook(state)}`} />
          {t(`activity.states.${state}`)}
        </li>
      ))}
      <li className="inline-flex items-center gap-2">
        <HandMark />
        {t("activity.byHand")}
      </li>
    </ul>
  );
}
