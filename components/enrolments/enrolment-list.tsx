import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { EnrolmentLine } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("enrolments");
const TONES: Record<EnrolmentLine["state"], BadgeTone> = { current: "ok", coming: "accent", over: "off" };

/** The activities in which a child is, will be or was enrolled. */
export function EnrolmentList({ enrolments }: { enrolments: readonly EnrolmentLine[] }) {
  if (enrolments.length === 0) return <p className="text-ink-2">{t("enrolled.none")}</p>;
  return (
    <ul className="divide-y divide-rule">
      {enrolments.map(({ id, activity, site, schedule, span, state }) => (
        <li key={id} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <p className="font-semibold">{activity}</p>
          <p className="row-span-2 self-start max-sm:order-last">
            <Badge tone={TONES[state]}>{t(`enrolled.${state}`)}</Badge>
          </p>
          <p className="text-ink-2">
            {site} · {schedule}
            <span className="block">{span}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
