import { LinkButton } from "@/components/ui/link-button";
import type { RequestLine } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";
import { StateBadge } from "./state-badge";

const t = translatorOf("enrolments");

/** What the household has asked for a child, newest first. */
export function RequestList({ requests }: { requests: readonly RequestLine[] }) {
  return (
    <ul className="divide-y divide-rule">
      {requests.map(({ id, activity, asked, state }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div className="grid gap-1">
            <p className="font-semibold">{activity}</p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
              <StateBadge state={state}>{t(`state.${state}`)}</StateBadge>
              {asked}
            </p>
          </div>
          <LinkButton
            href={`/inscriptions/${id}`}
            tone="quiet"
            aria-label={t("requests.openOf", { activity })}
          >
            {t("requests.open")}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
